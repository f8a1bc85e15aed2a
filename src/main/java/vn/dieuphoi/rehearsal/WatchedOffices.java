package vn.dieuphoi.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;
import vn.dieuphoi.rehearsal.result.Stopwatch;

/** The offices, with a stopwatch on their work and somebody told of each new day. */
final class WatchedOffices implements Agenda {

    private final ScriptedOffices offices;
    private final RehearsalProgress progress;
    private final Stopwatch watch;
    private LocalDate last = LocalDate.MIN;

    WatchedOffices(ScriptedOffices offices, RehearsalProgress progress, Stopwatch watch) {
        this.offices = offices;
        this.progress = progress;
        this.watch = watch;
    }

    @Override
    public Optional<Instant> next() {
        return offices.next();
    }

    @Override
    public void act(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, HoChiMinhTime.ZONE);
        if (day.isAfter(last)) {
            last = day;
            progress.reached(day, offices.done(), offices.open().size());
        }
        watch.time(Rehearsal.OFFICES, () -> offices.act(now));
    }
}
