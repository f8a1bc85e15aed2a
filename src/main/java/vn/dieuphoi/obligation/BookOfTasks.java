package vn.dieuphoi.obligation;

/** Brings the book and the engine's open tasks together again, after an upgrade or a fault. */
public interface BookOfTasks {

    /**
     * Every open task gets its obligation, every open obligation without a task is withdrawn. Twice is the same as once.
     *
     * @return how many were put right
     */
    int settle();
}
