package vn.dieuphoi.rehearsal;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.DueJobs;
import vn.dieuphoi.engine.EngineClock;

/**
 * Moves the clock through every due moment in order: nothing is skipped, nothing fires late. The demonstration bar, the
 * rehearsal and the tests all move it with this.
 */
@Component
public class TimeSteps {

    private final EngineClock clock;
    private final DueJobs jobs;

    TimeSteps(EngineClock clock, DueJobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Runs what is due now, without moving the clock. */
    public void settle() {
        jobs.run();
    }

    /** @param target where the clock stands at the end; it never goes back */
    public void advanceTo(Instant target) {
        advanceTo(target, moment -> {});
    }

    /** @param afterEach told each due moment after its jobs have run, for whoever acts at that moment */
    public void advanceTo(Instant target, Consumer<Instant> afterEach) {
        settle();
        while (true) {
            Instant next = jobs.next(definition -> true)
                    .filter(due -> !due.isAfter(target))
                    .orElse(null);
            if (next == null) {
                break;
            }
            if (next.isAfter(clock.instant())) {
                // Past the due moment, not onto it: a cycle executed at exactly its due instant would repeat for ever.
                clock.standAt(next.plusMillis(1));
            }
            jobs.run();
            afterEach.accept(clock.instant());
        }
        if (target.isAfter(clock.instant())) {
            clock.standAt(target);
        }
    }
}
