package vn.dieuphoi.adoption.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.reading.PlanUpload;

/**
 * Where documents are handed in. They are read behind the page, one at a time on each node; leaving the page does not stop
 * it. The file is kept with its draft, or not at all.
 */
@Service
public class ReadingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDesk.class);

    /** So long the page waits: most documents are read by then. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    private final Readings readings;
    private final DraftIntake intake;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "plan-reading");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    ReadingDesk(Readings readings, DraftIntake intake) {
        this.readings = readings;
        this.intake = intake;
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }

    /** Nobody waits for it any more. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Begins to read; the same form sent twice begins once. Waits a little: what is refused at once is said on the form.
     *
     * @param ticket of the form
     * @param revises the plan in force whose revision it is; null for a new plan
     */
    public Reading hand(UUID ticket, PlanUpload upload, @Nullable PlanId revises, Actor by) {
        if (readings.begin(ticket, upload.name(), by)) {
            Future<?> work = reader.submit(() -> read(ticket, upload, revises, by));
            try {
                work.get(SHORT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                LOG.debug("Tệp {} đọc lâu, trang hiện tiến độ", upload.name());
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return reading(ticket).orElseThrow(() -> new Refused("Việc đọc tệp này đã bị hủy; hãy gửi lại tệp."));
    }

    private void read(UUID ticket, PlanUpload upload, @Nullable PlanId revises, Actor by) {
        try {
            ObjectNode draft = intake.read(upload, (page, pages) -> {
                if (!readings.at(ticket, page, pages)) {
                    throw new Cancelled();
                }
            });
            intake.keep(ticket, upload, draft, revises, by);
        } catch (Cancelled cancelled) {
            LOG.debug("Đã hủy đọc {}", upload.name());
        } catch (Refused refused) {
            readings.refuse(ticket, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError strange) {
            LOG.error("Không đọc được {}", upload.name(), strange);
            readings.refuse(
                    ticket,
                    "Văn bản " + upload.name() + " có cách trình bày chưa đọc được. Hãy chép phần nhiệm vụ sang một tệp"
                            + " Word mới dạng bảng rồi gửi lại.");
        }
    }

    /** How far it is; one that its node has lost is refused. */
    public Optional<Reading> reading(UUID id) {
        return readings.find(id)
                .map(reading -> readings.lost(reading)
                        ? new Reading(
                                reading.id(),
                                reading.name(),
                                reading.startedBy(),
                                reading.page(),
                                reading.pages(),
                                reading.beatAt(),
                                "Việc đọc bị ngắt vì máy chủ khởi động lại; chưa có gì được lưu. Hãy gửi lại tệp.",
                                null)
                        : reading);
    }

    public void cancel(UUID id) {
        readings.cancel(id);
    }
}
