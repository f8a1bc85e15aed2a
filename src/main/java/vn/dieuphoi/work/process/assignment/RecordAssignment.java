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

@Component("recordAssignment")
@ExpressionBean("Ghi kết quả việc giao ngoài kế hoạch")
@ReadsForm(text = "result", optionalText = "evidence")
class RecordAssignment implements TaskListener {

    private final AssignmentDesk desk;

    RecordAssignment(AssignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormValues values = FormValues.of(task);
        desk.handIn(
                WorkVariables.workItem(task),
                values.text("result"),
                values.optionalText("evidence").orElse(null),
                TaskActor.of(task));
    }
}
