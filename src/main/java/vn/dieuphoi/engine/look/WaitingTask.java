package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open task. @param groups whose task it is, in alphabetical order */
public record WaitingTask(
        String id,
        String instance,
        String step,
        String name,
        @Nullable Instant due,
        String groups) {}
