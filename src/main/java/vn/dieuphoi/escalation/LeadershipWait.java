package vn.dieuphoi.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that waited for leadership.
 *
 * @param dueOn the last day on which a decision was in time
 * @param endedOn null while it still waits
 */
record LeadershipWait(LocalDate dueOn, @Nullable LocalDate endedOn) {

    /** Whether it still waited at the beginning of that day, with its time over. */
    boolean lateOn(LocalDate day) {
        return day.isAfter(dueOn) && (endedOn == null || !day.isAfter(endedOn));
    }
}
