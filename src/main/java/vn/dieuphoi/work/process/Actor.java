package vn.dieuphoi.work.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dieuphoi.work.Journal;

/** Who completes a task. */
public final class Actor {

    private Actor() {}

    public static String of(DelegateTask task) {
        return Optional.ofNullable(task.getAssignee()).orElse(Journal.SYSTEM);
    }
}
