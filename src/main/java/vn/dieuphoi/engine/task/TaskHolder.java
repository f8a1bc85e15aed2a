package vn.dieuphoi.engine.task;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In whose hands an open task is at this moment. */
@Component
public class TaskHolder {

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<Substitution> substitution;

    TaskHolder(ObjectProvider<ProcessEngine> engine, ObjectProvider<Substitution> substitution) {
        this.engine = engine;
        this.substitution = substitution;
    }

    /** Whether the person could complete the task now: has taken it, and whoever is away has not come back. */
    public boolean isHeldBy(String taskId, String person) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            @Nullable TaskEntity task = command.getTaskManager().findTaskById(taskId);
            return task != null && TaskRights.isHeldBy(task, person, substitution.getIfAvailable());
        });
    }
}
