package vn.dieuphoi.engine.due;

import org.jspecify.annotations.Nullable;

/**
 * An open task that another group does now.
 *
 * @param task the task's id
 * @param heldBy who had claimed it and lost it; null when nobody had
 */
public record MovedTask(
        String task,
        String step,
        String before,
        String after,
        @Nullable String heldBy) {}
