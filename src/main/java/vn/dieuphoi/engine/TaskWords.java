package vn.dieuphoi.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ObjectProvider;

/** Says on card and form what a task is about; again when its due date or office has changed. */
final class TaskWords {

    private static final ProcessVariable<String> TASK_CONTEXT = ProcessVariable.text("taskContext");

    private final ObjectProvider<TaskContext> context;

    TaskWords(ObjectProvider<TaskContext> context) {
        this.context = context;
    }

    void tell(DelegateTask task) {
        context.ifAvailable(known -> {
            known.card(task).forEach(task::setVariableLocal);
            TASK_CONTEXT.setLocal(task, FormText.of(known.describe(task)));
        });
    }
}
