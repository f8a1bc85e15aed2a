package vn.dieuphoi.work.process.assignment;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.engine.form.ReadsForm;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.process.WorkVariables;

/** Turns the start form into a piece of work; the form's values do not stay behind as variables. */
@Component("openAssignment")
@ExpressionBean("Mở việc ngoài kế hoạch từ phiếu giao việc")
@ReadsForm(
        text = {"office", "content"},
        optionalText = {"product", "dueWords"},
        optionalDate = "dueOn",
        optionalChoices = "partners")
class OpenAssignment implements JavaDelegate {

    private static final ProcessVariable<String> ASSIGNER = ProcessVariable.text("assigner");

    private static final ReadsForm READS = Objects.requireNonNull(OpenAssignment.class.getAnnotation(ReadsForm.class));

    private final AssignmentDesk desk;
    private final AssignmentForm form;

    OpenAssignment(AssignmentDesk desk, AssignmentForm form) {
        this.desk = desk;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.takeStartForm(execution, READS);
        WorkKey key =
                desk.open(form.read(values, ASSIGNER.find(execution).orElse(null)), execution.getProcessInstanceId());
        WorkVariables.WORK_ITEM.set(execution, key.value());
        execution.setProcessBusinessKey(key.value());
    }
}
