package vn.dieuphoi.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.lists.KeptList;
import vn.dieuphoi.lists.KeptLists;
import vn.dieuphoi.lists.ListSample;

/**
 * Where an administrator brings the official list of a year into force. A preview is the real thing in a transaction
 * that is taken back, so that what is shown is what will happen.
 */
@Service
public class CalendarDesk {

    private static final String LIST = "calendar";

    private final CalendarShelf shelf;
    private final WorkingDays workingDays;
    private final List<DueDateMover> movers;
    private final TransactionTemplate transaction;
    private final KeptLists lists;
    private final Clock clock;

    CalendarDesk(
            CalendarShelf shelf,
            WorkingDays workingDays,
            List<DueDateMover> movers,
            TransactionTemplate transaction,
            KeptLists lists,
            Clock clock) {
        this.shelf = shelf;
        this.workingDays = workingDays;
        this.movers = movers;
        this.transaction = transaction;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws CalendarRejected when the list has errors */
    public YearCalendar read(String text, int year, String document) {
        return read(text.getBytes(StandardCharsets.UTF_8), year, document);
    }

    /**
     * @param content .xlsx, CSV or YAML
     * @throws CalendarRejected when the list has errors
     */
    public YearCalendar read(byte[] content, int year, String document) {
        if (document.isBlank()) {
            throw new Refused("Hãy ghi văn bản công bố lịch, ví dụ \"Thông báo số 6150/TB-BNV ngày 03/12/2024\".");
        }
        return CalendarList.read(content, year, document.strip());
    }

    /**
     * Keeps a list that was looked at until it is applied.
     *
     * @return names it for {@link #applyKept}
     */
    public String keep(String name, byte[] content, String document, Actor actor) {
        return lists.keep(LIST, actor.person(), new KeptList(name, document, content));
    }

    /** Brings into force what was looked at, once. */
    public CalendarPreview applyKept(String token, int year, Actor actor) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                KeptList list = lists.take(LIST, actor.person(), token);
                return bringIntoForce(read(list.content(), year, list.note()), list.note(), actor);
            }));
        } finally {
            workingDays.askAgain();
        }
    }

    /** The calendar in force with a change of one day. */
    public YearCalendar with(DayChange change) {
        CalendarList.requireYear(change.on().getYear());
        return change.in(workingDays.year(change.on().getYear()));
    }

    /** The days off that stay whatever a list or a person says. */
    public List<LocalDate> daysByLaw(int year) {
        return CalendarList.daysByLaw(year);
    }

    public ListSample sample() {
        return CalendarList.sample();
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

    public CalendarPreview preview(YearCalendar calendar, String document, Actor actor) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return bringIntoForce(calendar, document, actor);
        }));
    }

    public CalendarPreview apply(YearCalendar calendar, String document, Actor actor) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> bringIntoForce(calendar, document, actor)));
        } finally {
            workingDays.askAgain();
        }
    }

    private CalendarPreview bringIntoForce(YearCalendar calendar, String document, Actor actor) {
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
