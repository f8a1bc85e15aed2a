package vn.dieuphoi.work.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.engine.FormValues;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.AssignmentDesk;
import vn.dieuphoi.work.AssignmentOrder;
import vn.dieuphoi.work.WorkKey;

/** Turns the start form of leadership into a piece of work; the form's values do not stay behind as variables. */
@Component("openAssignment")
@ExpressionBean
class OpenAssignment implements JavaDelegate {

    private static final ProcessVariable<String> ASSIGNER = ProcessVariable.text("assigner");

    private final AssignmentDesk desk;

    OpenAssignment(AssignmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormValues values = FormValues.takeStartForm(execution);
        LocalDate dueOn = values.date("dueOn");
        AssignmentOrder order = new AssignmentOrder(
                ASSIGNER.find(execution).orElse("LDS"),
                new PartyCode(values.text("office")),
                values.text("content"),
                values.optionalText("product").orElse(null),
                dueOn,
                values.choices("partners").stream().map(PartyCode::new).toList());
        WorkKey key = desk.open(order, execution.getProcessInstanceId());
        WorkVariables.WORK_ITEM.set(execution, key.value());
        execution.setProcessBusinessKey(key.value());
    }
}
