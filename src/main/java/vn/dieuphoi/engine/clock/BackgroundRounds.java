package vn.dieuphoi.engine.clock;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one thing again and again on a thread of its own while the application runs. A round that fails, even by an Error,
 * is not the last one.
 */
public abstract class BackgroundRounds implements SmartLifecycle {

    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final Logger log;
    private final String name;
    private final Duration every;
    private final Duration lastRound;
    private @Nullable ScheduledThreadPoolExecutor thread;

    /** @param name of the thread, as it stands in a dump */
    protected BackgroundRounds(String name, Duration every) {
        this(name, every, LAST_ROUND);
    }

    /** @param lastRound how long the application waits at its end for a round that has begun, before it is interrupted */
    protected BackgroundRounds(String name, Duration every, Duration lastRound) {
        // Below one name, so that a log can be told what all rounds repeat.
        this.log = LoggerFactory.getLogger(BackgroundRounds.class.getName() + "." + name);
        this.name = name;
        this.every = every;
        this.lastRound = lastRound;
    }

    protected abstract void round();

    /** One round, whatever becomes of it. */
    protected final void survive() {
        try {
            round();
        } catch (RuntimeException | Error failure) {
            log.error("Vòng kiểm tra \"{}\" bị lỗi; sẽ làm lại sau {} giây", name, every.toSeconds(), failure);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            return own;
        });
        rounds.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var unused =
                rounds.scheduleWithFixedDelay(this::survive, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        thread = rounds;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(lastRound.toSeconds(), TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
