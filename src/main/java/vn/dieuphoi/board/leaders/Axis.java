package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.plan.Plan;

/** The plan's period as a line of thousand parts, each month of it as wide as the others. */
record Axis(YearMonth first, int months) {

    static final int LENGTH = 1000;

    /** More columns than these cannot be read. */
    private static final int MOST_COLUMNS = 18;

    static Axis of(Plan plan) {
        List<YearMonth> months = plan.months();
        return new Axis(months.get(0), months.size());
    }

    /** Where the morning of a day is; at the ends for days before and after. */
    int at(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        long index = (month.getYear() - first.getYear()) * 12L + month.getMonthValue() - first.getMonthValue();
        double part = (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
        return (int) Math.round(Math.max(0, Math.min(LENGTH, (index + part) * LENGTH / months)));
    }

    boolean endsBefore(LocalDate day) {
        return YearMonth.from(day).isAfter(first.plusMonths(months - 1L));
    }

    /** Its columns: months, or, of a long plan, quarters or years, each by its first month. */
    List<List<YearMonth>> columns() {
        int together = months <= MOST_COLUMNS ? 1 : months <= 3 * MOST_COLUMNS ? 3 : 12;
        List<List<YearMonth>> columns = new ArrayList<>();
        for (int month = 0; month < months; month += together) {
            List<YearMonth> column = new ArrayList<>();
            for (int next = month; next < Math.min(months, month + together); next++) {
                column.add(first.plusMonths(next));
            }
            columns.add(column);
        }
        return columns;
    }
}
