package vn.dieuphoi.engine.due;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/** Due dates of single tasks that were agreed, and so no longer follow their model's expression. */
@Component
public class AgreedDueDates {

    /** The task's own variable that says so. */
    public static final String AGREED = "agreedDueDate";

    private final ObjectProvider<ProcessEngine> engine;

    AgreedDueDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Joins the caller's transaction. */
    public void set(String taskId, Date due) {
        set(taskId, due, true);
    }

    /**
     * A day that was decided holds where the task's model reckons otherwise: only such a task no longer follows its
     * model. Joins the caller's transaction.
     *
     * @return what moved; empty where the task is due then already
     */
    public Optional<MovedTaskDay> hold(String taskId, Date due) {
        return set(taskId, due, false);
    }

    private Optional<MovedTaskDay> set(String taskId, Date due, boolean always) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    TaskEntity task = command.getTaskManager().findTaskById(taskId);
                    if (task == null) {
                        throw new TakenBySomebodyElse();
                    }
                    Date before = task.getDueDate();
                    if (!always && due.equals(before)) {
                        return Optional.empty();
                    }
                    task.setVariableLocal(AGREED, due.toInstant().toString());
                    task.setDueDate(due);
                    task.triggerUpdateEvent();
                    return Optional.of(new MovedTaskDay(
                            taskId,
                            task.getProcessInstanceId(),
                            before == null ? null : before.toInstant(),
                            due.toInstant()));
                }));
    }
}
