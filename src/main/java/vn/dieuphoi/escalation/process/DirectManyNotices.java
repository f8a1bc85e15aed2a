package vn.dieuphoi.escalation.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Refused;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.DirectivesForMany;

@Component
class DirectManyNotices implements DirectivesForMany {

    private static final String NOT_THEIRS = "Người khác vừa xử lý việc này, hoặc bạn không được chỉ đạo việc này.";

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final TransactionTemplate each;

    DirectManyNotices(
            TaskService tasks, FormService forms, IdentityService identity, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<Outcome> direct(Collection<String> notices, Directive directive, String person) {
        if (directive.reason().isBlank()) {
            throw new Refused("Hãy nêu lý do, yêu cầu của chỉ đạo.");
        }
        if (directive.kind() == Directive.Kind.CHANGE_OFFICE && notices.size() > 1) {
            throw new Refused("Đổi đơn vị phải chọn đơn vị cho từng việc; hãy chỉ đạo từng việc một.");
        }
        return notices.stream()
                .distinct()
                .map(notice -> outcome(notice, directive, person))
                .toList();
    }

    @Override
    public void directOne(String notice, Directive directive, String person) {
        try {
            complete(notice, directive, person);
        } catch (Refused refused) {
            throw refused;
        } catch (ProcessEngineException refused) {
            throw new Refused(NOT_THEIRS);
        }
    }

    private Outcome outcome(String notice, Directive directive, String person) {
        try {
            each.executeWithoutResult(transaction -> complete(notice, directive, person));
            return new Outcome(notice, null);
        } catch (Refused refused) {
            return new Outcome(notice, refused.getMessage());
        } catch (ProcessEngineException refused) {
            return new Outcome(notice, NOT_THEIRS);
        }
    }

    private void complete(String notice, Directive directive, String person) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            answer(taskOf(notice), directive, person);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Asked in nobody's name: asked in somebody's, the engine shows only what is theirs. */
    private Task taskOf(String notice) {
        Task task = tasks.createTaskQuery()
                .processVariableValueEquals(OpenNotice.NOTICE.name(), notice)
                .singleResult();
        if (task == null) {
            throw new Refused("Việc này đã có chỉ đạo hoặc không còn cần chỉ đạo.");
        }
        return task;
    }

    /** With the rights that the person has now. */
    private void answer(Task task, Directive directive, String person) {
        identity.setAuthentication(
                person,
                identity.createGroupQuery().groupMember(person).list().stream()
                        .map(Group::getId)
                        .toList());
        if (!person.equals(task.getAssignee())) {
            tasks.claim(task.getId(), person);
        }
        Map<String, Object> form = new HashMap<>();
        form.put("directive", DirectiveForm.value(directive.kind()));
        form.put("reason", directive.reason());
        if (directive.newDueOn() != null) {
            form.put("newDueOn", directive.newDueOn().toString());
        }
        if (directive.newOffice() != null) {
            form.put("newOffice", directive.newOffice().value());
        }
        forms.submitTaskForm(task.getId(), form);
    }
}
