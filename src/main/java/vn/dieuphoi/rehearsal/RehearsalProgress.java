package vn.dieuphoi.rehearsal;

import java.time.LocalDate;

/** Told where a rehearsal is, for the person who waits. */
interface RehearsalProgress {

    /** @param day the simulated day that has begun */
    void reached(LocalDate day, int tasksDone, int tasksOpen);
}
