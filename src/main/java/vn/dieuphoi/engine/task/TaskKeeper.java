package vn.dieuphoi.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.due.AgreedDueDates;
import vn.dieuphoi.engine.form.StartForm;

/** What happens to every user task when it is created and completed, whatever the model says. */
final class TaskKeeper {

    /** The engine's text column; longer text is kept as a JSON document. */
    private static final int LONGEST_TEXT_VARIABLE = 4000;

    private final ObjectProvider<TaskContext> context;

    private final ObjectProvider<Substitution> substitution;

    private final ObjectProvider<TaskWatch> watch;

    TaskKeeper(
            ObjectProvider<TaskContext> context,
            ObjectProvider<Substitution> substitution,
            ObjectProvider<TaskWatch> watch) {
        this.context = context;
        this.substitution = substitution;
        this.watch = watch;
    }

    /** Tells the form what the task is about and fills it in beforehand. */
    void created(DelegateTask task) {
        context.ifAvailable(known -> known.name(task).ifPresent(task::setName));
        context.ifAvailable(known -> known.due(task).ifPresent(day -> {
            task.setVariableLocal(AgreedDueDates.AGREED, day.toInstant().toString());
            task.setDueDate(day);
        }));
        context.ifAvailable(known -> known.prefill(task).forEach((field, value) -> prefill(task, field, value)));
        new TaskWords(context).tell(task);
        watch.ifAvailable(watching -> watching.opened(task));
    }

    void changed(DelegateTask task) {
        watch.ifAvailable(watching -> watching.changed(task, person().orElse(null)));
    }

    void deleted(DelegateTask task) {
        watch.ifAvailable(watching -> watching.ended(task, false, person().orElse(null)));
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
        watch.ifAvailable(watching -> watching.ended(task, true, person().orElse(null)));
    }

    /** @throws Refused when a person completes a task that is not assigned to them; code without a person may */
    void requireAssignee(DelegateTask task) {
        Optional<String> person = person();
        if (person.isEmpty()) {
            return;
        }
        if (person.get().equals(task.getAssignee())) {
            requireSubstitution(person.get(), task);
            TaskRights.requireHead((TaskEntity) task, person.get());
            return;
        }
        throw new Refused(
                task.getAssignee() == null
                        ? "Hãy nhận công việc “" + task.getName() + "” trước khi hoàn thành."
                        : "Công việc “" + task.getName()
                                + "” đang do người khác nhận. Chỉ người đã nhận mới hoàn thành được; hãy trao đổi với"
                                + " trưởng đơn vị nếu cần chuyển lại.");
    }

    /** A substitution ends by its date, also for a task that was taken the day before. */
    private void requireSubstitution(String person, DelegateTask task) {
        if (!TaskRights.isHeldBy((TaskEntity) task, person, substitution.getIfAvailable())) {
            throw new Refused("Thời gian bạn làm thay đã hết, nên công việc “" + task.getName()
                    + "” trở về người vắng mặt. Nếu vẫn cần làm thay, hãy nhờ trưởng đơn vị ghi thêm thời gian"
                    + " vắng mặt.");
        }
    }

    /** The person on whose behalf the command runs; empty for jobs and for code of ours. */
    static Optional<String> person() {
        @Nullable String user = Context.getCommandContext().getAuthenticatedUserId();
        return Optional.ofNullable(user);
    }
}
