package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;

/** Who completes a task. */
public final class TaskActor {

    private TaskActor() {}

    /** Of a substitute's task the absent stays the owner. */
    public static Actor of(DelegateTask task) {
        @Nullable String holder = task.getAssignee();
        return holder == null ? Actor.SYSTEM : new Actor(holder, task.getOwner());
    }
}
