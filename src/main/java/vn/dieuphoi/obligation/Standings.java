package vn.dieuphoi.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;

/** How things stand today, with the working days that are left. Lists ask nothing of the database beyond their own rows. */
@Component
public class Standings {

    private final WorkingDays workingDays;
    private final Clock clock;

    Standings(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Of what is open. */
    public DueMark of(LocalDate dueOn) {
        return of(dueOn, null);
    }

    /** @param doneAt null while it is open */
    public DueMark of(LocalDate dueOn, @Nullable Instant doneAt) {
        LocalDate today = day(clock.instant());
        LocalDate doneOn = doneAt == null ? null : day(doneAt);
        return new DueMark(
                Standing.State.of(dueOn, doneOn, today), workingDays.between(doneOn == null ? today : doneOn, dueOn));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }
}
