package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks each minute whether a night has come, on a thread of its own: where the engine's timers stand still, this is what
 * says so.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "dieuphoi.consistency.nightly", havingValue = "true", matchIfMissing = true)
class ConsistencyNights implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyNights.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ComparisonOfTheNight night;
    private final Clock clock;
    private Instant seen = Instant.EPOCH;
    private @Nullable ScheduledExecutorService thread;

    ConsistencyNights(ComparisonOfTheNight night, Clock clock) {
        this.night = night;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "doi-chieu"));
        rounds.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var looking =
                rounds.scheduleWithFixedDelay(this::round, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = rounds;
    }

    /** A round that fails, even by an Error, must not be the last one: the executor would drop it silently. */
    private void round() {
        try {
            Instant now = clock.instant();
            // The demonstration's clock is being moved: what is due at each moment has not run yet.
            boolean moving = Duration.between(seen, now).compareTo(EVERY.multipliedBy(2)) > 0;
            seen = now;
            if (!moving) {
                night.run();
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("Không đối chiếu được dữ liệu ban đêm; ngày mai đối chiếu lại", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
