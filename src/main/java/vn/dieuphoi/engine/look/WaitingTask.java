package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open task. @param groups the names of those whose task it is */
public record WaitingTask(
        String id,
        String instance,
        String step,
        String name,
        @Nullable Instant due,
        String groups) {}
