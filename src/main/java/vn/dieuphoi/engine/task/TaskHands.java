package vn.dieuphoi.engine.task;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.TakenBySomebodyElse;

/** Puts an open task into other hands, for desks of ours that have checked who may; people have no such right. */
@Component
public class TaskHands {

    private final ProcessEngineConfigurationImpl engine;

    TaskHands(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * @param holder who has the task from now on; null puts it back into the office's list
     * @param owner for whom the holder acts, as a substitute; null when in their own right
     */
    public void give(String taskId, @Nullable String holder, @Nullable String owner) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            TaskEntity task = command.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new TakenBySomebodyElse();
            }
            if (holder != null) {
                TaskRights.requireHead(task, holder);
            }
            task.setAssignee(holder);
            task.setOwner(owner);
            task.triggerUpdateEvent();
            return null;
        });
    }

    /**
     * Opens a task to another group instead of this one; whoever has it keeps it.
     *
     * @param office the name that the card in a list shows
     */
    public void regroup(String taskId, String before, String after, String office) {
        TaskService tasks = engine.getTaskService();
        tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && HeadGroup.whole(group).equals(before))
                .forEach(group -> {
                    tasks.addCandidateGroup(taskId, HeadGroup.isOne(group) ? HeadGroup.of(after) : after);
                    tasks.deleteCandidateGroup(taskId, group);
                });
        tasks.setVariableLocal(taskId, TaskContext.CARD_OFFICE, office);
    }
}
