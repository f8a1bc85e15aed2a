package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.process.TaskActor;

@Component("recordDirective")
@ExpressionBean("Ghi chỉ đạo của lãnh đạo")
@ReadsForm(
        text = {"directive", "reason"},
        optionalText = "newOffice",
        optionalDate = "newDueOn")
class RecordDirective implements TaskListener {

    private final NoticeDesk desk;

    RecordDirective(NoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        Directive.Kind kind = DirectiveForm.kind(values.text("directive"));
        Directive directive = new Directive(
                kind,
                values.text("reason"),
                values.optionalDate("newDueOn").orElse(null),
                values.optionalText("newOffice").map(PartyCode::new).orElse(null));
        desk.direct(OpenNotice.NOTICE.of(task), directive, TaskActor.of(task));
    }
}
