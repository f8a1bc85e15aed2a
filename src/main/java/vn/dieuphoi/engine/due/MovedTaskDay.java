package vn.dieuphoi.engine.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task that is due at another moment because its model is another.
 *
 * @param task the task's id, which it keeps from model to model
 * @param instance the process instance's id
 * @param before null when it had no due date, or has none any more
 */
public record MovedTaskDay(
        String task,
        String instance,
        @Nullable Instant before,
        @Nullable Instant after) {}
