package vn.dieuphoi.engine.due;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.engine.task.TaskWords;

/**
 * Lets open tasks and waiting timers follow the model to which their instances were moved: the engine leaves names, due
 * dates, groups and timers as the old model had made them. Only steps that differ between the two models are asked anew,
 * so that what somebody has handed over or moved by decision stays.
 */
@Component
public class ChangedModel {

    private final ObjectProvider<ProcessEngine> engine;
    private final OpenTaskGroups groups;
    private final EngineClock clock;
    private final ObjectProvider<TaskContext> context;

    ChangedModel(
            ObjectProvider<ProcessEngine> engine,
            OpenTaskGroups groups,
            EngineClock clock,
            ObjectProvider<TaskContext> context) {
        this.engine = engine;
        this.groups = groups;
        this.clock = clock;
        this.context = context;
    }

    /**
     * @param instances ids of process instances that run by their new model already
     * @param named ids of tasks whose name is another
     * @param grouped ids of tasks that another group does
     * @param timed ids of tasks whose due date, and of events whose moment, is computed otherwise
     * @param undone due dates that a change of the model has moved and that go back with it, by task; a due date that
     *     has been moved again since stays
     * @return the tasks whose due date moved
     */
    @Transactional
    public List<MovedTaskDay> follow(
            Collection<String> instances,
            Set<String> named,
            Set<String> grouped,
            Set<String> timed,
            Map<String, MovedTaskDay> undone) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    DueDateRefresh dates = new DueDateRefresh(
                            command,
                            clock,
                            new TaskWords(context),
                            DueDateRefresh.Passed.MOVES_ONCE,
                            timed::contains,
                            undone);
                    for (String instance : instances) {
                        tasks(command, instance, named, grouped);
                        dates.of(instance);
                    }
                    return dates.movedTasks();
                }));
    }

    private void tasks(CommandContext command, String instance, Set<String> named, Set<String> grouped) {
        for (TaskEntity task : command.getTaskManager().findTasksByProcessInstanceId(instance)) {
            String step = task.getTaskDefinitionKey();
            if (named.contains(step)) {
                task.setName(String.valueOf(
                        task.getTaskDefinition().getNameExpression().getValue(task)));
                new TaskWords(context).tell(task);
                task.triggerUpdateEvent();
            }
            if (grouped.contains(step)) {
                groups.refresh(task);
            }
        }
    }
}
