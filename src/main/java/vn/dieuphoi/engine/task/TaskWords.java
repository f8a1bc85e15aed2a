package vn.dieuphoi.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;
import vn.dieuphoi.engine.ProcessVariable;

/** Says on card and form what a task is about; again when its due date or office has changed. */
public final class TaskWords {

    private static final ProcessVariable<String> TASK_CONTEXT = ProcessVariable.text("taskContext");

    private final ObjectProvider<TaskContext> context;

    public TaskWords(ObjectProvider<TaskContext> context) {
        this.context = context;
    }

    public void tell(DelegateTask task) {
        context.ifAvailable(known -> {
            known.card(task).forEach(task::setVariableLocal);
            TASK_CONTEXT.setLocal(task, FormText.of(known.describe(task)));
        });
    }
}
