package vn.dieuphoi.operation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A check that runs by itself each night, for the page of the administrators. */
public interface NightlyCheck {

    /** What the check is called, as a person reads it. */
    String name();

    /** How it ended the last time; empty when it never ran. */
    Optional<Result> last();

    /**
     * @param sound whether it found nothing
     * @param words what it found, in one sentence
     * @param link a path of the application that shows more; null without one
     */
    record Result(
            Instant at,
            boolean sound,
            String words,
            @Nullable String link) {}
}
