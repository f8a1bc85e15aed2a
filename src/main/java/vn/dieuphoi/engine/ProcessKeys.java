package vn.dieuphoi.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Of which process an instance is. Not to be cut out of the definition's id: of a process with a long key, as that of a plan
 * with a long id, the engine's id is a number alone.
 */
public final class ProcessKeys {

    private ProcessKeys() {}

    public static String of(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessDefinition().getKey();
    }
}
