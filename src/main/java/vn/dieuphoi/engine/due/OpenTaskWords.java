package vn.dieuphoi.engine.due;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.engine.task.TaskWords;

/** Lets cards and forms of open tasks say anew what they are about, after that was put right. */
@Component
public class OpenTaskWords {

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final ObjectProvider<TaskContext> context;

    OpenTaskWords(ObjectProvider<ProcessEngine> engine, RuntimeService runtime, ObjectProvider<TaskContext> context) {
        this.engine = engine;
        this.runtime = runtime;
        this.context = context;
    }

    /** Everything open under a business key. Joins the caller's transaction. */
    @Transactional
    public void refresh(String businessKey) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    instances.forEach(instance -> tell(command, instance.getId()));
                    return instances.size();
                }));
    }

    private void tell(CommandContext command, String instance) {
        TaskWords words = new TaskWords(context);
        command.getTaskManager().findTasksByProcessInstanceId(instance).stream()
                .filter(task -> !task.isDeleted())
                .forEach((TaskEntity task) -> words.tell(task));
    }
}
