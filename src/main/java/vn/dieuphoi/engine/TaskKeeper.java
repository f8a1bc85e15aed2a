package vn.dieuphoi.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dieuphoi.Refused;

/** What happens to every user task when it is created and completed, whatever the model says. */
final class TaskKeeper {

    private static final ProcessVariable<String> TASK_CONTEXT = ProcessVariable.text("taskContext");

    /** The engine's text column; longer text is kept as a JSON document. */
    private static final int LONGEST_TEXT_VARIABLE = 4000;

    private final ObjectProvider<TaskContext> context;

    TaskKeeper(ObjectProvider<TaskContext> context) {
        this.context = context;
    }

    /** Tells the form what the task is about and fills it in beforehand. */
    void created(DelegateTask task) {
        context.ifAvailable(known -> known.prefill(task).forEach((field, value) -> prefill(task, field, value)));
        tell(task);
    }

    /** Says on card and form what the task is about; again when its due date or office has changed. */
    void tell(DelegateTask task) {
        context.ifAvailable(known -> {
            known.card(task).forEach(task::setVariableLocal);
            TASK_CONTEXT.setLocal(task, known.describe(task));
        });
    }

    private static void prefill(DelegateTask task, String field, Object value) {
        boolean text = value instanceof String || value instanceof Number || value instanceof Boolean;
        if (text && value.toString().length() <= LONGEST_TEXT_VARIABLE) {
            task.setVariableLocal(field, value);
        } else {
            task.setVariableLocal(
                    field, SpinValues.jsonValue(StartForm.json(value)).create());
        }
    }

    /** Claiming is a lock: the engine lets every member of the office complete a claimed task, we do not. */
    void completing(DelegateTask task) {
        requireAssignee(task);
    }

    /** @throws Refused when a person completes a task that is not assigned to them; code without a person may */
    static void requireAssignee(DelegateTask task) {
        Optional<String> person = person();
        if (person.isEmpty() || person.get().equals(task.getAssignee())) {
            return;
        }
        throw new Refused(
                task.getAssignee() == null
                        ? "Hãy nhận công việc “" + task.getName() + "” trước khi hoàn thành."
                        : "Công việc “" + task.getName()
                                + "” đang do người khác nhận. Chỉ người đã nhận mới hoàn thành được; hãy trao đổi với"
                                + " trưởng đơn vị nếu cần chuyển lại.");
    }

    /** The person on whose behalf the command runs; empty for jobs and for code of ours. */
    static Optional<String> person() {
        @Nullable String user = Context.getCommandContext().getAuthenticatedUserId();
        return Optional.ofNullable(user);
    }
}
