package vn.dieuphoi.engine.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.HeadGroup;

/**
 * Who may read a task and work on it follows from who has it, for whom, and to which groups it is open, as all of that
 * stands at the moment of the call. The engine would write a grant for each of them and leave it behind when a person
 * gives the task back or leaves the office; it writes none here. Every other right is the engine's own affair.
 */
@Component
class TaskRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new NoGrants());
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new OwnTasksOnly());
        engine.setCustomSessionFactories(sessions);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers()
                .replaceAll(checker -> checker instanceof AuthorizationCommandChecker ? new Checks() : checker);
    }

    /** Whether it is the person's who is asking: held, held for them, or open to them or one of their groups. */
    static boolean isTheirs(TaskEntity task, @Nullable Authentication asking) {
        if (asking == null || asking.getUserId() == null) {
            return false;
        }
        String person = asking.getUserId();
        return person.equals(task.getAssignee())
                || person.equals(task.getOwner())
                || task.getCandidates().stream().anyMatch(candidate -> isOpenTo(candidate, person, groups(asking)));
    }

    /** Whether the person could complete it: has taken it, and if for somebody who is away, is still that one's substitute. */
    static boolean isHeldBy(TaskEntity task, String person, @Nullable Substitution substitution) {
        String owner = task.getOwner();
        return person.equals(task.getAssignee())
                && (owner == null
                        || owner.equals(person)
                        || substitution == null
                        || substitution.actsFor(person, owner));
    }

    /**
     * What a model gives to heads, or to the leader in charge of an office, is in no other hands, whoever gave it to them.
     * Anything else whoever has it may do: work is handed on beyond the groups to which it was open.
     */
    private static boolean mayHold(List<String> groupsOfSome, String person) {
        return groupsOfSome.isEmpty() || groupsOf(person).stream().anyMatch(groupsOfSome::contains);
    }

    /** @throws Refused when it is a head's, or a leader's in charge, and the person is not one today */
    static void requireHead(TaskEntity task, String person) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && HeadGroup.isOfSome(group))
                .toList();
        if (!mayHold(groups, person)) {
            if (groups.stream().noneMatch(HeadGroup::isOne)) {
                throw new Refused("Việc “" + task.getName()
                        + "” thuộc lãnh đạo đang phụ trách đơn vị; hãy trả lại để người đó nhận và quyết định.");
            }
            throw new Refused("Việc “" + task.getName() + "” là của người đứng đầu đơn vị; chỉ người đó hoặc người làm"
                    + " thay nhận và hoàn thành được. Nếu người đứng đầu vắng mặt, hãy đăng ký người thay ở trang Vắng"
                    + " mặt.");
        }
    }

    /** Asked anew: code of ours may act in a person's name without naming the groups. */
    private static Collection<String> groupsOf(String person) {
        CommandContext command = Context.getCommandContext();
        return command
                .runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember(person)
                        .list())
                .stream()
                .map(Group::getId)
                .toList();
    }

    private static boolean isOpenTo(IdentityLink candidate, String person, Collection<String> groups) {
        return person.equals(candidate.getUserId())
                || candidate.getGroupId() != null && groups.contains(candidate.getGroupId());
    }

    static Collection<String> groups(Authentication asking) {
        return Objects.requireNonNullElse(asking.getGroupIds(), List.of());
    }

    /** What the engine would write down about the people and groups of a task. */
    private static final class NoGrants extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, String before, String after) {
            return null;
        }

        @Override
        public AuthorizationEntity @Nullable [] newTaskOwner(Task task, String before, String after) {
            return null;
        }

        @Override
        public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String person, String type) {
            return null;
        }

        @Override
        public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String group, String type) {
            return null;
        }
    }

    private static final class OwnTasksOnly implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskQueryRights();
        }
    }

    /** Asked before each call that concerns one task. */
    private static final class Checks extends AuthorizationCommandChecker {

        @Override
        public void checkReadTask(TaskEntity task) {
            if (!isOfTheCaller(task)) {
                super.checkReadTask(task);
            }
        }

        @Override
        public void checkReadTaskVariable(TaskEntity task) {
            if (!isOfTheCaller(task)) {
                super.checkReadTaskVariable(task);
            }
        }

        @Override
        public void checkTaskWork(TaskEntity task) {
            if (!isOfTheCaller(task)) {
                super.checkTaskWork(task);
            }
        }

        /** @param task null where the engine asks for a form of a task that there is not */
        private boolean isOfTheCaller(@Nullable TaskEntity task) {
            if (task == null) {
                throw new NullValueException("Cannot find task");
            }
            CommandContext command = Context.getCommandContext();
            return command.isAuthorizationCheckEnabled() && isTheirs(task, command.getAuthentication());
        }
    }
}
