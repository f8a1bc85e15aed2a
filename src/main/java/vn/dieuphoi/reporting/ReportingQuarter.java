package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.plan.Plan;

/**
 * A quarter as reports count it, written {@code 2023-Q2}. From which day to which it runs, {@link ReportingCalendar} says.
 *
 * @param number 1 to 4
 */
public record ReportingQuarter(int year, int number) {

    public ReportingQuarter {
        if (number < 1 || number > 4) {
            throw new NoSuchKey("Quý phải từ 1 đến 4: " + number);
        }
    }

    public static boolean isQuarter(String text) {
        return text.matches("20\\d{2}-Q[1-4]");
    }

    public static ReportingQuarter parse(String text) {
        if (!isQuarter(text)) {
            throw new NoSuchKey("Quý phải có dạng 2023-Q2: \"" + text + "\"");
        }
        return new ReportingQuarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    /** The quarter in which a day lies. */
    public static ReportingQuarter of(LocalDate day) {
        return new ReportingQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** From the quarter of one day to that of another, those of the days between. */
    public static List<ReportingQuarter> between(LocalDate from, LocalDate to) {
        ReportingQuarter last = of(to);
        return Stream.iterate(
                        of(from), quarter -> !quarter.lastMonth().isAfter(last.lastMonth()), ReportingQuarter::next)
                .toList();
    }

    public ReportingQuarter next() {
        return of(lastMonth().plusMonths(1).atDay(1));
    }

    /** Those of a plan's period. */
    public static List<ReportingQuarter> of(Plan plan) {
        return between(plan.from(), plan.to());
    }

    /** As people say it: "quý II/2023". */
    public String words() {
        return "quý " + List.of("I", "II", "III", "IV").get(number - 1) + "/" + year;
    }

    YearMonth lastMonth() {
        return YearMonth.of(year, number * 3);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
