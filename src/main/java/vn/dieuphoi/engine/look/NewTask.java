package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that has opened.
 *
 * @param office the first of its groups, a head's as the office's own; empty when it has none
 * @param variables the texts that it sees, a line each: name=text
 */
public record NewTask(
        String id,
        String definition,
        String process,
        String step,
        String name,
        @Nullable String key,
        String office,
        String variables,
        Instant openedAt,
        @Nullable Instant due) {}
