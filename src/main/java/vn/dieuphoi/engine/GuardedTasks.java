package vn.dieuphoi.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Completing a task is submitting its form. The engine's own completion would write whatever comes with it into the
 * process variables, among them the ids that steer the process.
 */
final class GuardedTasks extends TaskServiceImpl {

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

    private VariableMap submit(
            String taskId, @Nullable Map<String, Object> values, boolean returnVariables, boolean deserialize) {
        return commandExecutor.execute(
                new SubmitTaskFormCmd(taskId, values == null ? Map.of() : values, returnVariables, deserialize));
    }
}
