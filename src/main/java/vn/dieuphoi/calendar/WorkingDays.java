package vn.dieuphoi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The desk that knows on which days the department works. A calendar that an administrator applied comes first, then the
 * shipped one; years without either are proposed from the statute.
 *
 * <p>Each node keeps the calendars in memory and asks the database once a second whether there is a newer one. A date
 * computed by another node within that second may still follow the old calendar.
 */
@Component
public class WorkingDays {

    private static final long A_SECOND = 1_000_000_000L;

    /** The calendar that this thread tries out or applies, before others see it. */
    private static final ThreadLocal<@Nullable YearCalendar> CANDIDATE = new ThreadLocal<>();

    private final Map<Integer, YearCalendar> shipped = new ConcurrentHashMap<>();
    private final @Nullable ObjectProvider<CalendarShelf> shelf;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - A_SECOND);
    private volatile Applied applied = new Applied(0, Map.of());

    /** Without a database: the shipped calendars. */
    public WorkingDays() {
        shelf = null;
    }

    @Autowired
    WorkingDays(ObjectProvider<CalendarShelf> shelf) {
        this.shelf = shelf;
    }

    /** The days of a year with their documents; {@link YearCalendar#status()} says whether they are official. */
    public YearCalendar year(int year) {
        YearCalendar candidate = CANDIDATE.get();
        if (candidate != null && candidate.year() == year) {
            return candidate;
        }
        YearCalendar loaded = applied().years().get(year);
        return loaded != null ? loaded : shipped(year);
    }

    YearCalendar shipped(int year) {
        return shipped.computeIfAbsent(
                year, number -> CalendarFiles.find(number).orElseGet(() -> HolidayRule.propose(number)));
    }

    /** Lets this thread, and no other, count with a calendar. */
    <T> T under(YearCalendar candidate, Supplier<T> work) {
        CANDIDATE.set(candidate);
        try {
            return work.get();
        } finally {
            CANDIDATE.remove();
        }
    }

    /** Asks the database with the next question, without waiting for the second to pass. */
    void askAgain() {
        askedAt.set(System.nanoTime() - A_SECOND);
    }

    private Applied applied() {
        // A thread that tries a calendar out sees its own rows, which nobody else may count with yet.
        long asked = askedAt.get();
        long now = System.nanoTime();
        if (shelf != null && CANDIDATE.get() == null && now - asked >= A_SECOND && askedAt.compareAndSet(asked, now)) {
            shelf.ifAvailable(known -> {
                long latest = known.latest();
                if (latest != applied.latest()) {
                    applied = new Applied(latest, new HashMap<>(known.inForce()));
                }
            });
        }
        return applied;
    }

    private record Applied(long latest, Map<Integer, YearCalendar> years) {}

    public boolean isWorkingDay(LocalDate date) {
        return year(date.getYear()).isWorkingDay(date);
    }

    /** Days that are not what their weekday is: Mondays to Fridays off, and Saturdays and Sundays on which people work. */
    public List<LocalDate> unusual(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1))
                .filter(day -> isWorkingDay(day) != (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0))
                .toList();
    }

    public LocalDate firstWorkingDayOf(YearMonth month) {
        return onOrAfter(month.atDay(1));
    }

    /** A planned day, but never before so many working days have passed since another. */
    public LocalDate notBefore(LocalDate planned, LocalDate from, int count) {
        LocalDate earliest = plus(from, count);
        return planned.isBefore(earliest) ? earliest : planned;
    }

    public LocalDate lastWorkingDayOf(YearMonth month) {
        return onOrBefore(month.atEndOfMonth());
    }

    /** The day itself when it is a working day, else the next one that is. */
    public LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day itself when it is a working day, else the last one before it. */
    public LocalDate onOrBefore(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * The day a number of working days later, or earlier when negative. The day itself does not count: one working day
     * after a Friday, a Saturday or a Sunday is the Monday. Zero leaves the day as it is.
     */
    public LocalDate plus(LocalDate date, int workingDays) {
        LocalDate day = date;
        for (int left = workingDays; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        for (int left = workingDays; left < 0; left++) {
            day = onOrBefore(day.minusDays(1));
        }
        return day;
    }

    /**
     * How many working days lie between: after {@code from}, up to and including {@code to}; negative when {@code to} is
     * the earlier. So a deadline of today leaves 0 days, one of the next working day leaves 1.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
