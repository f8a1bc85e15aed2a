package vn.dieuphoi.engine.task;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dieuphoi.Refused;

/**
 * Completing a task is submitting its form: the engine's own completion would write whatever comes with it into the
 * process variables, among them the ids that steer the process. A person takes a task for nobody else, and gives back
 * only their own.
 */
final class GuardedTasks extends TaskServiceImpl {

    private final ObjectProvider<Substitution> substitution;

    GuardedTasks(ObjectProvider<Substitution> substitution) {
        this.substitution = substitution;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> values) {
        submit(taskId, values, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> values, boolean deserializeValues) {
        return submit(taskId, values, true, deserializeValues);
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        commandExecutor.execute(command -> {
            if (TaskKeeper.person().filter(person -> !person.equals(userId)).isPresent()) {
                throw new Refused("Chỉ nhận việc cho chính mình.");
            }
            TaskTurn.take(taskId, command);
            Optional<String> person = TaskKeeper.person();
            @Nullable TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (person.isPresent() && task != null && task.getAssignee() == null) {
                requireTheirs(task, person.get(), command);
                // Before the claim, so that whoever watches it sees both at once.
                rememberForWhom(person.get(), task);
            }
            new ClaimTaskCmd(taskId, userId).execute(command);
            if (task != null && person.isPresent()) {
                TaskRights.requireHead(task, person.get());
            }
            return null;
        });
    }

    /** An administrator, whom the engine lets do everything, reads the tasks of others and takes none. */
    private static void requireTheirs(TaskEntity task, String person, CommandContext command) {
        if (!TaskRights.isTheirs(task, command.getAuthentication())) {
            throw notTheirs(person, task.getId());
        }
    }

    private static AuthorizationException notTheirs(String person, String task) {
        return new AuthorizationException(person, Permissions.UPDATE.getName(), Resources.TASK.resourceName(), task);
    }

    /** Whoever takes a task only as a substitute takes it for the absent person, who stays its owner. */
    private void rememberForWhom(String person, TaskEntity task) {
        Set<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        substitution.ifAvailable(
                known -> task.setOwner(known.takesFor(person, groups).orElse(null)));
    }

    /** The engine asks for the right to assign anybody, which no office has; giving back one's own task needs none. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        AssignTaskCmd assign = new AssignTaskCmd(taskId, userId);
        commandExecutor.execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            boolean givesBack = userId == null
                    && task != null
                    && TaskKeeper.person()
                            .filter(person -> person.equals(task.getAssignee()))
                            .isPresent();
            if (!givesBack) {
                if (task != null && TaskKeeper.person().isPresent()) {
                    throw notTheirs(TaskKeeper.person().get(), taskId);
                }
                return assign.execute(command);
            }
            task.setOwner(null);
            return command.runWithoutAuthorization(assign);
        });
    }

    private VariableMap submit(
            String taskId, @Nullable Map<String, Object> values, boolean returnVariables, boolean deserialize) {
        return commandExecutor.execute(
                new SubmitTaskFormCmd(taskId, values == null ? Map.of() : values, returnVariables, deserialize));
    }
}
