package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.engine.FormValues;
import vn.dieuphoi.engine.ReadsForm;
import vn.dieuphoi.work.AssignmentDesk;

@Component("recordAssignment")
@ExpressionBean
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
