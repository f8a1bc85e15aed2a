package vn.dieuphoi.engine.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Hands out the form of a task with the fields that this task has. */
public final class GrownForms extends FormServiceImpl {

    private final Iterable<TaskFields> sources;

    public GrownForms(Iterable<TaskFields> sources) {
        this.sources = sources;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return commandExecutor.execute(command -> grown(taskId, command));
    }

    private InputStream grown(String taskId, CommandContext command) {
        try (InputStream deployed = new GetDeployedTaskFormCmd(taskId).execute(command)) {
            String form = new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
            String grown = GrowingForm.of(form, command.getTaskManager().findTaskById(taskId), sources);
            return new ByteArrayInputStream(grown.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
