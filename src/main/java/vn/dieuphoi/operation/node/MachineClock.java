package vn.dieuphoi.operation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;

/**
 * This machine's clock against the database's. What a node with a wrong clock stamps is wrong, and what it starts, it
 * starts too early or too late; so it runs no timers. In the demonstration too it is the machine's clock that counts.
 */
@Component
public class MachineClock {

    private static final Duration TOLERATED = Duration.ofSeconds(60);

    /** An answer that took longer says too little about the moment it was given. */
    private static final Duration CERTAIN = Duration.ofSeconds(10);

    private final MachineTime time;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant wrongSince;

    MachineClock(MachineTime time) {
        this.time = time;
    }

    /**
     * Reads both clocks.
     *
     * @return how far the machine's is ahead of the database's; what was known before when the answer took too long
     */
    Duration compare(NodeBook book) {
        Instant before = time.now();
        Instant there = book.databaseTime();
        Duration taken = Duration.between(before, time.now());
        if (taken.compareTo(CERTAIN) < 0 && !taken.isNegative()) {
            ahead = Duration.between(there, before.plus(taken.dividedBy(2)));
            if (!wrong(ahead)) {
                wrongSince = null;
            } else if (wrongSince == null) {
                wrongSince = there;
            }
        }
        return ahead;
    }

    /** Since when it is wrong, on the database's clock; empty while it is right. */
    public Optional<Instant> wrongSince() {
        return Optional.ofNullable(wrongSince);
    }

    public Duration ahead() {
        return ahead;
    }

    static boolean wrong(Duration ahead) {
        return ahead.abs().compareTo(TOLERATED) > 0;
    }

    static String words(Duration ahead) {
        Duration size = ahead.abs();
        if (size.compareTo(Duration.ofSeconds(1)) < 0) {
            return "đúng giờ";
        }
        String much = size.compareTo(Duration.ofMinutes(2)) < 0
                ? size.toSeconds() + " giây"
                : size.compareTo(Duration.ofHours(2)) < 0 ? size.toMinutes() + " phút" : size.toHours() + " giờ";
        return (ahead.isNegative() ? "chậm " : "nhanh ") + much;
    }
}
