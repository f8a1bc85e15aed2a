package vn.dieuphoi.worklist.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of the calendar one looks at; always whole weeks, from Monday. */
public enum CalendarSpan {
    MONTH("thang", "Tháng"),
    WEEK("tuan", "Tuần");

    private final String address;
    private final String label;

    CalendarSpan(String address, String label) {
        this.address = address;
        this.label = label;
    }

    public static CalendarSpan read(String address) {
        return address.equals(WEEK.address) ? WEEK : MONTH;
    }

    public String address() {
        return address;
    }

    public String label() {
        return label;
    }

    LocalDate first(LocalDate day) {
        return (this == MONTH ? day.withDayOfMonth(1) : day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate last(LocalDate day) {
        return (this == MONTH ? day.with(TemporalAdjusters.lastDayOfMonth()) : day)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    LocalDate before(LocalDate day) {
        return this == MONTH ? day.withDayOfMonth(1).minusMonths(1) : day.minusWeeks(1);
    }

    LocalDate after(LocalDate day) {
        return this == MONTH ? day.withDayOfMonth(1).plusMonths(1) : day.plusWeeks(1);
    }

    boolean shows(LocalDate day, LocalDate asked) {
        return this == WEEK || day.getMonth() == asked.getMonth();
    }
}
