package vn.dieuphoi.engine.task;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a query may find: a query that is bound to the person's own name or own groups, or that asks for one task
 * of theirs, needs no other right; every other finds what the engine's grants allow, which for an office is nothing.
 */
final class TaskQueryRights extends AuthorizationManager {

    private static final Set<Resource> UNGRANTED = Set.of(
            Resources.TASK, Resources.HISTORIC_TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE);

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isBoundToTheCaller(query)) {
            super.configureTaskQuery(query);
        }
    }

    /** The lines of a card: variables of the tasks themselves, of those among them that are the person's. */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        List<String> own = ownTasksAmong(query.getVariableScopeIds());
        if (own.isEmpty()) {
            super.configureVariableInstanceQuery(query);
        } else {
            query.taskIdIn(own.toArray(String[]::new));
        }
    }

    /** The engine keeps those only for which a grant stands; it reads all grants for that, with every query. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return Objects.requireNonNullElse(groups, List.of());
    }

    /** No grant is ever written for one of them, so none is looked for when it ends; {@code check consistency} watches. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, @Nullable String resourceId) {
        if (!UNGRANTED.contains(resource)) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    private boolean isBoundToTheCaller(TaskQueryImpl query) {
        @Nullable Authentication asking = getCurrentAuthentication();
        if (asking == null || !isAuthCheckExecuted() || isCamundaAdmin(asking)) {
            return false;
        }
        return asking.getUserId().equals(query.getAssignee())
                || isOpenTo(query, asking)
                || query.getTaskId() != null && isTheirs(query.getTaskId(), asking);
    }

    /** Of several groups the person's own are left; the engine adds a candidate user's groups to those that stand beside. */
    private static boolean isOpenTo(TaskQueryImpl query, Authentication asking) {
        List<String> asked = Stream.concat(
                        Stream.ofNullable(query.getCandidateGroup()),
                        Stream.ofNullable(query.getCandidateGroupsInternal()).flatMap(List::stream))
                .toList();
        if (asked.isEmpty() || query.getCandidateUser() != null) {
            return asked.isEmpty() && asking.getUserId().equals(query.getCandidateUser());
        }
        List<String> own =
                asked.stream().filter(TaskRights.groups(asking)::contains).toList();
        if (query.getCandidateGroup() == null && !own.isEmpty() && own.size() < asked.size()) {
            query.taskCandidateGroupIn(own);
            return true;
        }
        return own.size() == asked.size();
    }

    private boolean isTheirs(String taskId, Authentication asking) {
        @Nullable TaskEntity task = getTaskManager().findTaskById(taskId);
        return task != null && TaskRights.isTheirs(task, asking);
    }

    private List<String> ownTasksAmong(String @Nullable [] scopes) {
        @Nullable Authentication asking = getCurrentAuthentication();
        if (scopes == null || asking == null || !isAuthCheckExecuted() || isCamundaAdmin(asking)) {
            return List.of();
        }
        TaskQueryImpl held = new TaskQueryImpl();
        held.taskIdIn(scopes).taskAssignee(asking.getUserId());
        TaskQueryImpl open = new TaskQueryImpl();
        open.taskIdIn(scopes).taskCandidateUser(asking.getUserId()).includeAssignedTasks();
        return Stream.of(held, open)
                .flatMap(query -> getTaskManager().findTasksByQueryCriteria(query).stream())
                .map(Task::getId)
                .distinct()
                .toList();
    }
}
