package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * A quarter as reports count it: from the 15th of the month before it to the 14th of its last month, the cut-off
 * (Nghị định 09/2019/NĐ-CP). Q2/2023 runs from 15/03/2023 to 14/06/2023. Written {@code 2023-Q2}.
 *
 * @param number 1 to 4
 */
public record ReportingQuarter(int year, int number) {

    public ReportingQuarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("Quý phải từ 1 đến 4: " + number);
        }
    }

    public static ReportingQuarter parse(String text) {
        if (!text.matches("\\d{4}-Q[1-4]")) {
            throw new IllegalArgumentException("Quý phải có dạng 2023-Q2: \"" + text + "\"");
        }
        return new ReportingQuarter(Integer.parseInt(text.substring(0, 4)), text.charAt(6) - '0');
    }

    /** The four quarters of a year. */
    public static List<ReportingQuarter> of(int year) {
        return Arrays.stream(new int[] {1, 2, 3, 4})
                .mapToObj(number -> new ReportingQuarter(year, number))
                .toList();
    }

    public LocalDate from() {
        return lastMonth().minusMonths(3).atDay(15);
    }

    /** The last day whose figures count. */
    public LocalDate cutOff() {
        return lastMonth().atDay(14);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(cutOff());
    }

    /** As people say it: "quý II/2023". */
    public String words() {
        return "quý " + List.of("I", "II", "III", "IV").get(number - 1) + "/" + year;
    }

    private YearMonth lastMonth() {
        return YearMonth.of(year, number * 3);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
