package vn.dieuphoi.work.process.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of an item whose day is the office's own.
 *
 * @param id of the element in the item's model
 * @param usual the day that its model proposes, in words
 * @param set what the office has set instead; null where it agrees
 * @param dueOn by when it is to be done while it is open; null before and after
 * @param done whether it was handed in and is not open again
 */
public record OwnStep(
        String id,
        String name,
        String usual,
        @Nullable LocalDate set,
        @Nullable LocalDate dueOn,
        boolean done) {

    /** The day that stands now; null where the model counts it from the opening of the step. */
    public @Nullable LocalDate now() {
        return dueOn != null ? dueOn : set;
    }
}
