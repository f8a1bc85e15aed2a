package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.Journal;

/** Who completes a task. */
public final class Actor {

    private Actor() {}

    /** The person's id; "gdnn.cv1 thay gdnn.truong" for a substitute, for whom the absent stays the task's owner. */
    public static String of(DelegateTask task) {
        @Nullable String holder = task.getAssignee();
        if (holder == null) {
            return Journal.SYSTEM;
        }
        @Nullable String owner = task.getOwner();
        return owner == null || owner.equals(holder) ? holder : PersonRegister.inPlaceOf(holder, owner);
    }
}
