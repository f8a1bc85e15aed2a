package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.dieuphoi.plan.ItemCode;

/** The naming of item models: item 3.4 runs as {@code plan-item-3-4}. */
public final class ItemModel {

    private static final String PREFIX = "plan-item-";

    private ItemModel() {}

    static String keyOf(ItemCode code) {
        return PREFIX + code.toString().replace('.', '-');
    }

    /** The item of a running instance, from the definition id {@code key:version:id}. */
    public static ItemCode codeOf(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        String key = definition.substring(0, definition.indexOf(':'));
        return new ItemCode(key.substring(PREFIX.length()).replace('-', '.'));
    }

    /** The message that starts an item which begins when the plan is issued. */
    static String issueMessage(ItemCode code) {
        return "plan-issued-" + code.toString().replace('.', '-');
    }
}
