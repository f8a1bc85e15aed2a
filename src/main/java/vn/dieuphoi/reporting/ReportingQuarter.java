package vn.dieuphoi.reporting;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import vn.dieuphoi.NoSuchKey;

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

    static boolean isQuarter(String text) {
        return text.matches("20\\d{2}-Q[1-4]");
    }

    public static ReportingQuarter parse(String text) {
        if (!isQuarter(text)) {
            throw new NoSuchKey("Quý phải có dạng 2023-Q2: \"" + text + "\"");
        }
        return new ReportingQuarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    /** The four quarters of a year. */
    public static List<ReportingQuarter> of(int year) {
        return Arrays.stream(new int[] {1, 2, 3, 4})
                .mapToObj(number -> new ReportingQuarter(year, number))
                .toList();
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
