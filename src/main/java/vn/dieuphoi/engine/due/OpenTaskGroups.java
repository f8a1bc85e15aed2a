package vn.dieuphoi.engine.due;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.engine.task.TaskWords;

/**
 * Lets open tasks follow a changed office: the groups that their models name are asked anew, and where they are others
 * now the task moves.
 */
@Component
public class OpenTaskGroups {

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final ObjectProvider<TaskContext> context;

    OpenTaskGroups(ObjectProvider<ProcessEngine> engine, RuntimeService runtime, ObjectProvider<TaskContext> context) {
        this.engine = engine;
        this.runtime = runtime;
        this.context = context;
    }

    /** Everything open under a business key: the item, what it called, and what was started beside it. */
    @Transactional
    public List<MovedTask> refresh(String businessKey) {
        List<ProcessInstance> instances = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> refresh(command, instances)));
    }

    private List<MovedTask> refresh(CommandContext command, List<ProcessInstance> instances) {
        List<MovedTask> moved = new ArrayList<>();
        for (ProcessInstance instance : instances) {
            // The same transaction may have ended some, which the query still finds.
            command.getTaskManager().findTasksByProcessInstanceId(instance.getId()).stream()
                    .filter(task -> !task.isDeleted())
                    .forEach(task -> refresh(task).ifPresent(moved::add));
        }
        return moved;
    }

    /** Inside an engine command. */
    Optional<MovedTask> refresh(TaskEntity task) {
        Set<String> before = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> after = groupsOf(task);
        if (after.isEmpty() || before.containsAll(after)) {
            return Optional.empty();
        }
        String holder = task.getAssignee();
        before.stream().filter(group -> !after.contains(group)).forEach(task::deleteCandidateGroup);
        after.forEach(task::addCandidateGroup);
        if (holder != null) {
            task.setAssignee(null);
            task.setOwner(null);
        }
        new TaskWords(context).tell(task);
        task.triggerUpdateEvent();
        return Optional.of(new MovedTask(
                task.getId(), task.getName(), String.join(", ", before), String.join(", ", after), holder));
    }

    private static Set<String> groupsOf(TaskEntity task) {
        Set<String> groups = new TreeSet<>();
        if (task.getTaskDefinition() != null) {
            for (Expression expression : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
                Object value = expression.getValue(task);
                if (value instanceof Collection<?> many) {
                    many.forEach(one -> groups.add(one.toString()));
                } else if (value != null) {
                    List.of(value.toString().split("\\s*,\\s*")).forEach(groups::add);
                }
            }
        }
        return groups;
    }
}
