package vn.dieuphoi.engine.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * A due date that followed a change of what it is computed from.
 *
 * @param subject the key that its expression asks about, such as {@code 2023-3.4>STC}; the business key when it asks
 *     about none
 * @param step the name of the task, or the id of the timer's event
 * @param before null for a timer that had fired and is set again
 */
public record MovedDueDate(
        Kind kind, Subject subject, String step, @Nullable Instant before, Instant after) {

    /** What falls due. */
    public enum Kind {
        TASK,
        TIMER
    }
}
