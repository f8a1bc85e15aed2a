package vn.dieuphoi.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Notices that the machine's clock was set while the application runs: it counts seconds beside it. Whoever starts things
 * by the calendar hears of it and looks again.
 */
@Component
@ConditionalOnWebApplication
public class ClockWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    /** A machine that slept or a clock that is trimmed is no news. */
    private static final Duration JUMP = Duration.ofMinutes(1);

    private final ApplicationEventPublisher events;
    private final InstantSource wall;
    private Instant seen;
    private long counted;
    private @Nullable ScheduledExecutorService thread;

    @Autowired
    ClockWatch(ApplicationEventPublisher events) {
        this(events, InstantSource.system(), System.nanoTime());
    }

    ClockWatch(ApplicationEventPublisher events, InstantSource wall, long nanoseconds) {
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
    public synchronized void start() {
        ScheduledThreadPoolExecutor looking = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "clock"));
        looking.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var rounds =
                looking.scheduleWithFixedDelay(this::round, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = rounds.isCancelled() ? null : looking;
    }

    /** A round that fails must not be the last one. */
    private void round() {
        try {
            look(System.nanoTime());
        } catch (RuntimeException | Error failure) {
            LOG.error("Chưa xem lại được các việc theo lịch sau khi đồng hồ bị đặt lại", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
