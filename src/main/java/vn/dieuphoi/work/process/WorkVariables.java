package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.work.WorkKey;

/** The variables that the item models and the shared models carry. */
public final class WorkVariables {

    public static final ProcessVariable<String> WORK_ITEM = ProcessVariable.text("workItem");
    public static final ProcessVariable<Boolean> OPENED = ProcessVariable.flag("opened");
    /** What a person decided, for the gateway that follows the task. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** What leadership approves before the item is closed, as the item's office calls it. */
    public static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");

    public static final ProcessVariable<String> MONTH = ProcessVariable.text("month");
    public static final ProcessVariable<String> ROUND = ProcessVariable.text("round");
    /** The key of a milestone: {@code 100-ngay-3.4/moc-1}. */
    public static final ProcessVariable<String> MILESTONE = ProcessVariable.text("milestone");

    public static final ProcessVariable<String> UNIT = ProcessVariable.text("unit");
    public static final ProcessVariable<String> PROGRAMME = ProcessVariable.text("programme");

    private WorkVariables() {}

    public static WorkKey workItem(VariableScope scope) {
        return new WorkKey(WORK_ITEM.of(scope));
    }
}
