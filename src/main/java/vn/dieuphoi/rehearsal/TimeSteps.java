package vn.dieuphoi.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;

/**
 * Moves the clock through every due moment in order: nothing is skipped, nothing fires late. The demonstration bar, the
 * rehearsal and the tests all move it with this.
 */
@Component
public class TimeSteps {

    private static final Duration PAST = Duration.ofMillis(1);

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
        advanceTo(target, new OnlyTold(afterEach));
    }

    /** @param agenda who acts at moments of their own; the clock stops at each of them as well */
    public void advanceTo(Instant target, Agenda agenda) {
        settle();
        agenda.act(clock.instant());
        while (true) {
            Optional<Instant> due = jobs.next();
            Instant moment = soonest(due.map(TimeSteps::past), agenda.next())
                    .filter(next -> !next.isAfter(target.plus(PAST)))
                    .orElse(null);
            if (moment == null) {
                break;
            }
            if (moment.isAfter(clock.instant())) {
                clock.standAt(moment);
            }
            if (due.filter(first -> !first.isAfter(clock.instant())).isPresent()) {
                jobs.run();
            }
            agenda.act(clock.instant());
        }
        if (target.isAfter(clock.instant())) {
            clock.standAt(target);
        }
    }

    /** Past the due moment, not onto it: a cycle executed at exactly its due instant would repeat for ever. */
    private static Instant past(Instant due) {
        return due.plus(PAST);
    }

    private static Optional<Instant> soonest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** Nobody with moments of their own. */
    private record OnlyTold(Consumer<Instant> afterEach) implements Agenda {

        @Override
        public Optional<Instant> next() {
            return Optional.empty();
        }

        @Override
        public void act(Instant now) {
            afterEach.accept(now);
        }
    }
}
