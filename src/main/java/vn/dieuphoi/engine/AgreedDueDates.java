package vn.dieuphoi.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** Due dates of single tasks that were agreed, and so no longer follow their model's expression. */
@Component
public class AgreedDueDates {

    /** The task's own variable that says so. */
    static final String AGREED = "agreedDueDate";

    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ObjectProvider<ProcessEngine> engine;

    AgreedDueDates(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Joins the caller's transaction. */
    public void set(String taskId, LocalDate dueOn) {
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    TaskEntity task = command.getTaskManager().findTaskById(taskId);
                    if (task == null) {
                        throw new TakenBySomebodyElse();
                    }
                    task.setVariableLocal(AGREED, dueOn.toString());
                    task.setDueDate(Date.from(
                            dueOn.atTime(EVENING).atZone(HoChiMinhTime.ZONE).toInstant()));
                    task.triggerUpdateEvent();
                    return null;
                }));
    }
}
