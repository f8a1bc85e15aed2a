package vn.dieuphoi.engine.deployment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many instances of each process began in this hour on this node, and how many automatic steps ran. The hour is the
 * application's, which a rehearsal moves: a year that is lived in a minute has all its hours, and only what runs away
 * within one of them is too much.
 */
@Component
class RunawayCounts {

    private final Clock clock;
    private final int mostStarts;
    private final int mostJobs;
    private final Map<String, Hour> hours = new ConcurrentHashMap<>();

    RunawayCounts(
            Clock clock,
            @Value("${dieuphoi.brake.starts-per-hour}") int mostStarts,
            @Value("${dieuphoi.brake.jobs-per-hour}") int mostJobs) {
        this.clock = clock;
        this.mostStarts = mostStarts;
        this.mostJobs = mostJobs;
    }

    /** @return whether it is one too many */
    boolean started(String process) {
        return hour(process).starts.incrementAndGet() > mostStarts;
    }

    /** @return whether it is one too many */
    boolean ran(String process) {
        return hour(process).jobs.incrementAndGet() > mostJobs;
    }

    /** What was counted in this hour, in words. */
    String words(String process) {
        Hour hour = hour(process);
        return "%d lần bắt đầu (nhiều nhất %d), %d bước tự động (nhiều nhất %d) trong một giờ"
                .formatted(hour.starts.get(), mostStarts, hour.jobs.get(), mostJobs);
    }

    void forget(String process) {
        hours.remove(process);
    }

    private Hour hour(String process) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return hours.compute(process, (key, known) -> known != null && known.began.equals(now) ? known : new Hour(now));
    }

    private static final class Hour {

        private final Instant began;
        private final AtomicInteger starts = new AtomicInteger();
        private final AtomicInteger jobs = new AtomicInteger();

        Hour(Instant began) {
            this.began = began;
        }
    }
}
