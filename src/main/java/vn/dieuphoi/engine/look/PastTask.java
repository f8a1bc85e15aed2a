package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task that somebody had or has to do. */
public record PastTask(
        String id,
        String name,
        String process,
        String step,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String assignee) {}
