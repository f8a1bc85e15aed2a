package vn.dieuphoi.work.process.assignment;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.process.TaskActor;
import vn.dieuphoi.work.process.WorkVariables;

@Component("acceptAssignment")
@ExpressionBean("Ghi việc người giao nhận hoặc trả lại kết quả việc ngoài kế hoạch")
@ReadsForm(text = "decision", optionalText = "reason")
class AcceptAssignment implements TaskListener {

    private final AssignmentDesk desk;

    AcceptAssignment(AssignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        String decision = values.text("decision");
        if (decision.equals("accepted")) {
            desk.accept(WorkVariables.workItem(task), TaskActor.of(task));
        } else {
            desk.giveBack(
                    WorkVariables.workItem(task), values.optionalText("reason").orElse(""), TaskActor.of(task));
        }
        WorkVariables.DECISION.set(task.getExecution(), decision);
    }
}
