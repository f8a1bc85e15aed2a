package vn.dieuphoi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;

/**
 * Where an administrator brings the official list of a year into force. A preview is the real thing in a transaction
 * that is taken back, so that what is shown is what will happen.
 */
@Service
public class CalendarDesk {

    private final CalendarShelf shelf;
    private final WorkingDays workingDays;
    private final List<DueDateMover> movers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarDesk(
            CalendarShelf shelf,
            WorkingDays workingDays,
            List<DueDateMover> movers,
            TransactionTemplate transaction,
            Clock clock) {
        this.shelf = shelf;
        this.workingDays = workingDays;
        this.movers = movers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws CalendarRejected when the list has errors */
    public YearCalendar read(String text, int year, String document) {
        if (document.isBlank()) {
            throw new Refused("Hãy ghi văn bản công bố lịch, ví dụ \"Thông báo số 6150/TB-BLĐTBXH ngày 03/12/2024\".");
        }
        return CalendarList.read(text, year, document.strip());
    }

    /** A calendar that was in force before; number 0 is the one that came with the application. */
    public YearCalendar earlier(int year, int number) {
        CalendarList.requireYear(year);
        Optional<YearCalendar> found = number == 0 ? Optional.of(workingDays.shipped(year)) : shelf.find(year, number);
        return found.orElseThrow(() -> new Refused("Không có bản lịch số " + number + " của năm " + year + "."));
    }

    /** Newest first; empty while the year follows the calendar that came with the application. */
    public List<CalendarVersion> versionsOf(int year) {
        return shelf.versionsOf(year);
    }

    public CalendarPreview preview(YearCalendar calendar, String document, String actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return bringIntoForce(calendar, document, actor);
        }));
    }

    public CalendarPreview apply(YearCalendar calendar, String document, String actor) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> bringIntoForce(calendar, document, actor)));
        } finally {
            workingDays.askAgain();
        }
    }

    private CalendarPreview bringIntoForce(YearCalendar calendar, String document, String actor) {
        shelf.lock();
        workingDays.askAgain();
        List<ChangedDay> days = changes(workingDays.year(calendar.year()), calendar);
        shelf.put(calendar, document, actor, clock.instant());
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        CalendarChange change = new CalendarChange(calendar.year(), document, actor, today);
        List<MovedDay> moved = workingDays.under(calendar, () -> move(change));
        return new CalendarPreview(calendar, days, moved);
    }

    private List<MovedDay> move(CalendarChange change) {
        List<MovedDay> moved = new ArrayList<>();
        movers.forEach(mover -> moved.addAll(mover.move(change)));
        return moved;
    }

    private static List<ChangedDay> changes(YearCalendar before, YearCalendar after) {
        TreeSet<LocalDate> days = new TreeSet<>();
        before.specialDays().forEach(day -> days.add(day.on()));
        after.specialDays().forEach(day -> days.add(day.on()));
        return days.stream()
                .map(day -> new ChangedDay(
                        day, before.isWorkingDay(day), after.isWorkingDay(day), words(before, day), words(after, day)))
                .filter(day -> day.changesWork() || !day.before().equals(day.after()))
                .toList();
    }

    private static String words(YearCalendar calendar, LocalDate day) {
        return calendar.specialDay(day)
                .map(special -> special.kind().label() + ": " + special.name())
                .orElseGet(() -> calendar.isWorkingDay(day) ? "Ngày làm việc" : "Nghỉ cuối tuần");
    }
}
