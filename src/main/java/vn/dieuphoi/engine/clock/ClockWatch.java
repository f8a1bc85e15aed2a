package vn.dieuphoi.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notices that the machine's clock was set while the application runs: it counts seconds beside it. Whoever starts things
 * by the calendar hears of it and looks again.
 */
@Component
@WhereRoundsRun
public class ClockWatch extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** A machine that slept or a clock that is trimmed is no news. */
    private static final Duration JUMP = Duration.ofMinutes(1);

    private final ApplicationEventPublisher events;
    private final InstantSource wall;
    private Instant seen;
    private long counted;

    @Autowired
    ClockWatch(ApplicationEventPublisher events) {
        this(events, InstantSource.system(), System.nanoTime());
    }

    ClockWatch(ApplicationEventPublisher events, InstantSource wall, long nanoseconds) {
        super("clock", EVERY);
        this.events = events;
        this.wall = wall;
        this.seen = wall.instant();
        this.counted = nanoseconds;
    }

    /** @param nanoseconds of a counter that nobody can set, such as {@link System#nanoTime()} */
    void look(long nanoseconds) {
        Instant now = wall.instant();
        Duration by = Duration.between(seen.plusNanos(nanoseconds - counted), now);
        seen = now;
        counted = nanoseconds;
        if (by.abs().compareTo(JUMP) > 0) {
            LOG.warn(
                    "Đồng hồ máy chủ đã bị đặt {} {} giây",
                    by.isNegative() ? "lùi" : "tiến",
                    by.abs().toSeconds());
            events.publishEvent(new ClockSet(by));
        }
    }

    @Override
    protected void round() {
        look(System.nanoTime());
    }
}
