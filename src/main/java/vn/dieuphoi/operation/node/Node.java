package vn.dieuphoi.operation.node;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node as the database knows it.
 *
 * @param lastSeen on the database's clock
 * @param clockAhead the machine's clock against the database's; negative when it is behind
 * @param silentFor since its last heartbeat
 * @param leftAt when it was stopped in order; null while it runs and after a crash
 */
public record Node(
        String name,
        Instant startedAt,
        Instant lastSeen,
        Duration clockAhead,
        Duration silentFor,
        @Nullable Instant leftAt) {

    /** Four heartbeats. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whether it went away without a word. */
    public boolean silent() {
        return leftAt == null && silentFor.compareTo(PATIENCE) > 0;
    }

    public boolean stopped() {
        return leftAt != null;
    }

    public boolean wrongClock() {
        return MachineClock.wrong(clockAhead);
    }

    /** The difference of the clocks as a person reads it. */
    public String clockWords() {
        return MachineClock.words(clockAhead);
    }
}
