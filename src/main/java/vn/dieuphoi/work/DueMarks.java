package vn.dieuphoi.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;

/** Counts open due dates in working days from today. */
@Component
public class DueMarks {

    private final WorkingDays workingDays;
    private final Clock clock;

    DueMarks(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @param dueOn the last day that is in time */
    public DueMark of(LocalDate dueOn) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return new DueMark(DeadlineStatus.of(dueOn, null, today), workingDays.between(today, dueOn));
    }
}
