package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.dieuphoi.Refused;

/**
 * A period for which the department reports.
 *
 * @param key {@code 2023-Q2}, {@code 2023-year}, or {@code 2023-05-01..2023-05-31} for a report on request
 * @param words as people say it: "quý II/2023", "năm 2023"
 * @param from the first day whose events count
 * @param cutOff the last day whose events count
 */
public record ReportingPeriod(String key, String words, int year, LocalDate from, LocalDate cutOff) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** No calendar of days off is made for other years. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    public ReportingPeriod {
        if (cutOff.isBefore(from)) {
            throw new Refused("Ngày chốt số liệu phải từ ngày đầu kỳ trở đi; hãy chọn lại hai ngày.");
        }
    }

    /** {@code 2023-year} */
    static boolean isYear(String key) {
        return key.matches("20\\d{2}-year");
    }

    boolean ofYear() {
        return isYear(key);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(cutOff);
    }

    /** @param key {@code 2023-05-01..2023-05-31} */
    static ReportingPeriod parse(String key) {
        try {
            String[] days = key.split("\\.\\.", 2);
            return between(LocalDate.parse(days[0]), LocalDate.parse(days[days.length - 1]));
        } catch (DateTimeParseException e) {
            throw new Refused("Kỳ báo cáo \"" + key
                    + "\" chưa đúng. Hãy ghi như 2023-Q2, 2023-year hoặc 2023-05-01..2023-05-31.");
        }
    }

    /** Any period within one year, for a report on request. */
    static ReportingPeriod between(LocalDate from, LocalDate cutOff) {
        if (from.getYear() < FIRST_YEAR || cutOff.getYear() > LAST_YEAR) {
            throw new Refused("Kỳ báo cáo phải nằm trong các năm %d đến %d; hãy chọn lại hai ngày."
                    .formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (from.getYear() != cutOff.getYear()) {
            throw new Refused("Báo cáo theo yêu cầu phải nằm trong một năm kế hoạch; hãy chọn hai ngày cùng năm.");
        }
        return new ReportingPeriod(
                from + ".." + cutOff,
                "từ ngày %s đến ngày %s".formatted(from.format(DAY), cutOff.format(DAY)),
                cutOff.getYear(),
                from,
                cutOff);
    }
}
