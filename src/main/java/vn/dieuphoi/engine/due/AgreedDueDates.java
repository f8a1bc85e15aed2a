package vn.dieuphoi.engine.due;

import java.util.Date;
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
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    TaskEntity task = command.getTaskManager().findTaskById(taskId);
                    if (task == null) {
                        throw new TakenBySomebodyElse();
                    }
                    task.setVariableLocal(AGREED, due.toInstant().toString());
                    task.setDueDate(due);
                    task.triggerUpdateEvent();
                    return null;
                }));
    }
}
