package vn.dieuphoi.turn.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

@Component("approveEndings")
@ExpressionBean("Ghi ý kiến ký của lãnh đạo về danh sách chuyển năm")
@ReadsForm(
        text = "decision",
        optionalText = "reason",
        sometimes = {"reason"})
class ApproveEndings implements TaskListener {

    private static final String APPROVED = "approved";

    private final TurnDesk desk;

    ApproveEndings(TurnDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        String decision = values.text("decision");
        desk.decide(
                SubmittedEnds.LIST.of(task),
                decision.equals(APPROVED),
                values.optionalText("reason").orElse(""),
                TaskActor.of(task));
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
