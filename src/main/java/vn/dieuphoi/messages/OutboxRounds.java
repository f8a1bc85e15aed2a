package vn.dieuphoi.messages;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into the outbox every few seconds and once a day clears it of old letters, on a thread of its own: a slow mail
 * server holds up nothing else.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "dieuphoi.outbox.rounds", havingValue = "true", matchIfMissing = true)
class OutboxRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRounds.class);
    private static final Duration LAST_LETTER = Duration.ofSeconds(20);

    private static final Duration DAY = Duration.ofDays(1);

    private final OutboxSender sender;
    private final OldLetters oldLetters;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    OutboxRounds(OutboxSender sender, OldLetters oldLetters, @Value("${dieuphoi.outbox.every:PT5S}") Duration every) {
        this.sender = sender;
        this.oldLetters = oldLetters;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "outbox"));
        rounds.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        var sending =
                rounds.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        // The clock may have been put right while the machine was off.
        rounds.execute(this::pullIn);
        // The first time soon after the start: a machine that is switched off each evening never runs for a day.
        var clearing =
                rounds.scheduleWithFixedDelay(this::clear, every.toMillis(), DAY.toMillis(), TimeUnit.MILLISECONDS);
        thread = rounds;
    }

    /** A round that fails, even by an Error, must not be the last one: the executor would drop it silently. */
    private void round() {
        try {
            sender.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("Không gửi được hộp thư đi; sẽ thử lại sau {} giây", every.toSeconds(), failure);
        }
    }

    private void pullIn() {
        try {
            sender.pullIn();
        } catch (RuntimeException | Error failure) {
            LOG.error("Không hẹn lại được các thư chờ gửi; thư vẫn đi theo giờ đã hẹn", failure);
        }
    }

    private void clear() {
        try {
            oldLetters.clear();
        } catch (RuntimeException | Error failure) {
            LOG.error("Không xóa được thư cũ khỏi hàng đợi; sẽ thử lại sau một ngày", failure);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(LAST_LETTER.toSeconds(), TimeUnit.SECONDS)) {
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
