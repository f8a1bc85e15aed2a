package vn.dieuphoi.engine.form;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Which form a task shows. */
public final class FormRef {

    private FormRef() {}

    /** The id of the task's form; empty when it has none. */
    public static String of(DelegateTask task) {
        if (!(task instanceof TaskEntity entity) || entity.getTaskDefinition() == null) {
            return "";
        }
        var form = entity.getTaskDefinition().getCamundaFormDefinitionKey();
        return form == null ? "" : form.getExpressionText();
    }
}
