package vn.dieuphoi.escalation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.messages.digest.DigestDesk;
import vn.dieuphoi.work.process.CalendarWork;

/** The daily watch. Only today's can be missed: what yesterday's would have said, today's says as well. */
@Component
class DigestStart implements CalendarWork {

    private static final String DAILY_WATCH = "deadline-watch";

    private final DigestDesk digests;
    private final WorkingDays workingDays;
    private final Clock clock;

    DigestStart(DigestDesk digests, WorkingDays workingDays, Clock clock) {
        this.digests = digests;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public List<Missed> missed(PastDays days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return days.of(DAILY_WATCH, today).stream()
                .filter(day -> workingDays.isWorkingDay(day) && !digests.isOut(day))
                .map(day -> new Missed(DAILY_WATCH, day, day + "-watch"))
                .toList();
    }
}
