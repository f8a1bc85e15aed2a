package vn.dieuphoi.board.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.calendar.DayKind;
import vn.dieuphoi.calendar.SpecialDay;
import vn.dieuphoi.calendar.YearCalendar;

/**
 * One month as a grid of weeks that begin on Monday.
 *
 * @param weeks seven cells each; null before the first and after the last day
 */
public record CalendarMonth(int number, List<List<@Nullable Cell>> weeks, long workingDays) {

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * @param mark what stands beside the number, so that the colour is not alone: N, B, L, or nothing
     * @param title the day's name, for those that differ from the ordinary week
     */
    public record Cell(int day, String style, String mark, String title) {}

    static List<CalendarMonth> of(YearCalendar year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> of(year, YearMonth.of(year.year(), month)))
                .toList();
    }

    private static CalendarMonth of(YearCalendar year, YearMonth month) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) {
            cells.add(null);
        }
        long working = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            cells.add(cell(year, date));
            working += year.isWorkingDay(date) ? 1 : 0;
        }
        while (cells.size() % DAYS_OF_A_WEEK != 0) {
            cells.add(null);
        }
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += DAYS_OF_A_WEEK) {
            weeks.add(cells.subList(from, from + DAYS_OF_A_WEEK));
        }
        return new CalendarMonth(month.getMonthValue(), weeks, working);
    }

    private static Cell cell(YearCalendar year, LocalDate date) {
        return year.specialDay(date)
                .map(special ->
                        new Cell(date.getDayOfMonth(), style(special.kind()), mark(special.kind()), title(special)))
                .orElseGet(() -> new Cell(date.getDayOfMonth(), year.isWorkingDay(date) ? "" : "weekend", "", ""));
    }

    private static String title(SpecialDay day) {
        return day.kind().label() + ": " + day.name();
    }

    private static String style(DayKind kind) {
        return kind == DayKind.WORKING_SATURDAY ? "swapped" : "off";
    }

    private static String mark(DayKind kind) {
        return switch (kind) {
            case DAY_OFF -> "N";
            case COMPENSATORY_DAY_OFF -> "B";
            case WORKING_SATURDAY -> "L";
        };
    }
}
