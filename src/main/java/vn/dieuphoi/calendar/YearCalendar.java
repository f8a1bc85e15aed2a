package vn.dieuphoi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One year of working days: the ordinary week, and the days that differ from it. */
public final class YearCalendar {

    private final int year;
    private final CalendarStatus status;
    private final Map<LocalDate, SpecialDay> special = new TreeMap<>();

    YearCalendar(int year, CalendarStatus status, Collection<SpecialDay> days) {
        this.year = year;
        this.status = status;
        for (SpecialDay day : days) {
            add(day);
        }
    }

    public int year() {
        return year;
    }

    public CalendarStatus status() {
        return status;
    }

    /** The days that differ from the ordinary week, in order. */
    public Collection<SpecialDay> specialDays() {
        return special.values();
    }

    public Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return specialDay(date)
                .map(day -> day.kind() == DayKind.WORKING_SATURDAY)
                .orElseGet(() -> !isWeekend(date));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void add(SpecialDay day) {
        if (day.on().getYear() != year) {
            throw new IllegalArgumentException("Ngày " + day.on() + " không thuộc năm " + year);
        }
        if (day.kind() == DayKind.WORKING_SATURDAY && day.on().getDayOfWeek() != DayOfWeek.SATURDAY) {
            throw new IllegalArgumentException("Ngày làm bù " + day.on() + " không phải thứ Bảy");
        }
        if (special.putIfAbsent(day.on(), day) != null) {
            throw new IllegalArgumentException("Ngày " + day.on() + " được khai hai lần");
        }
    }
}
