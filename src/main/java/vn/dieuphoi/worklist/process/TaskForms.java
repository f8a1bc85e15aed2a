package vn.dieuphoi.worklist.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.task.FormText;
import vn.dieuphoi.engine.task.SubmittedValue;

/** The form of a task, read with the rights of whoever looks. */
@Component
public class TaskForms {

    private static final String WORDS = "taskContext";

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;

    TaskForms(TaskService tasks, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    /**
     * @param schema the Camunda Form as it is deployed, JSON
     * @param values what its fields begin with, and what its conditions and lists read
     * @param words what the task is about, as text
     */
    public record OpenForm(String schema, Map<String, Object> values, String words) {}

    /** Empty when the task is over or none of the person's. */
    public Optional<OpenForm> open(String task, String person, Collection<String> groups) {
        identity.setAuthentication(person, List.copyOf(groups));
        try {
            if (tasks.createTaskQuery().taskId(task).count() == 0) {
                return Optional.empty();
            }
            Map<String, Object> values = SubmittedValue.visible(forms.getTaskFormVariables(task, null, false));
            return Optional.of(
                    new OpenForm(schema(task), values, FormText.plain(String.valueOf(values.getOrDefault(WORDS, "")))));
        } finally {
            identity.clearAuthentication();
        }
    }

    private String schema(String task) {
        try (InputStream form = forms.getDeployedTaskForm(task)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
