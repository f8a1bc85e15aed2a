package vn.dieuphoi.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * Told of what becomes of every user task, whatever its model says, in the transaction in which it happens. Implemented by
 * the module that keeps who owes what.
 */
public interface TaskWatch {

    /** The task stands with its due date, its groups and its words. */
    void opened(DelegateTask task);

    /**
     * Its holder, its groups or its due date may be others now.
     *
     * @param person who acts; null for jobs and for code of ours
     */
    void changed(DelegateTask task, @Nullable String person);

    /**
     * @param done false when it was withdrawn: the work around it has ended, or gone another way
     * @param person who acts; null for jobs and for code of ours
     */
    void ended(DelegateTask task, boolean done, @Nullable String person);
}
