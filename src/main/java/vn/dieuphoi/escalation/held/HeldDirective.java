package vn.dieuphoi.escalation.held;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A directive that was given for many things at once.
 *
 * @param person the id of who gave it
 * @param kind as a person reads it: "Đôn đốc"
 * @param words what it is about
 * @param seconds until it goes out; 0 once it has
 * @param count about how many things
 * @param refused what could not be given, a line each; empty when all was
 */
public record HeldDirective(
        long id,
        String person,
        String kind,
        String words,
        String reason,
        int count,
        long seconds,
        @Nullable Instant endedAt,
        String refused) {}
