package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

@Component("decideExtension")
@ExpressionBean("Ghi quyết định gia hạn")
@ReadsForm(text = "decision", optionalText = "reason", optionalDate = "newDueOn")
class DecideExtension implements TaskListener {

    private static final String REFUSED = "refused";
    private static final String COUNTERED = "countered";

    private final ExtensionDesk desk;

    DecideExtension(ExtensionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        String extension = Assigner.EXTENSION.of(task);
        String decision = values.text("decision");
        if (decision.equals(REFUSED)) {
            desk.refuse(extension, values.text("reason"), TaskActor.of(task));
        } else {
            boolean agreed = desk.agree(
                    extension,
                    decision.equals(COUNTERED) ? values.date("newDueOn") : null,
                    values.optionalText("reason").orElse(null),
                    TaskActor.of(task));
            decision = agreed ? decision : REFUSED;
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
