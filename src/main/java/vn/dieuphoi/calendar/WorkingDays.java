package vn.dieuphoi.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The desk that knows on which days the department works. Years without data are proposed from the statute. */
@Component
public class WorkingDays {

    private final Map<Integer, YearCalendar> years = new ConcurrentHashMap<>();

    /** The days of a year with their documents; {@link YearCalendar#status()} says whether they are official. */
    public YearCalendar year(int year) {
        return years.computeIfAbsent(
                year, number -> CalendarFiles.find(number).orElseGet(() -> HolidayRule.propose(number)));
    }

    public boolean isWorkingDay(LocalDate date) {
        return year(date.getYear()).isWorkingDay(date);
    }

    public LocalDate firstWorkingDayOf(YearMonth month) {
        return onOrAfter(month.atDay(1));
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
