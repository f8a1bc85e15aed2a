package vn.dieuphoi.worklist.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/**
 * A person takes, gives back and hands in a task: the commands that Tasklist gives, in the person's name, so that the same
 * checks, listeners and refusals stand before them.
 */
@Component
@Transactional
public class TaskActs {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;

    TaskActs(TaskService tasks, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    /** Takes what is in nobody's hands; what the person has already stays as it is. */
    public void take(String task, String person, Collection<String> groups) {
        as(person, groups, () -> takeIfFree(task, person));
    }

    public void giveBack(String task, String person, Collection<String> groups) {
        as(person, groups, () -> tasks.setAssignee(task, null));
    }

    /**
     * Hands the form in. Taking the task is part of it, and taken back with it where the form is refused.
     *
     * @param values by field, as typed
     */
    public void handIn(String task, Map<String, Object> values, String person, Collection<String> groups) {
        as(person, groups, () -> {
            takeIfFree(task, person);
            forms.submitTaskForm(task, values);
        });
    }

    private void takeIfFree(String task, String person) {
        @Nullable Task found = tasks.createTaskQuery().taskId(task).singleResult();
        if (found == null) {
            throw new TakenBySomebodyElse();
        }
        if (found.getAssignee() == null) {
            tasks.claim(task, person);
        }
    }

    private void as(String person, Collection<String> groups, Runnable act) {
        identity.setAuthentication(person, List.copyOf(groups));
        try {
            act.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
