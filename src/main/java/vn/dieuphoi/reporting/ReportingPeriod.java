package vn.dieuphoi.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

/**
 * A period for which the department reports on a plan.
 *
 * @param key as {@link PeriodKey}
 * @param words as people say it: "quý II/2023", "năm 2023"
 * @param from the first day whose events count
 * @param cutOff the last day whose events count
 */
public record ReportingPeriod(String key, String words, PlanId plan, LocalDate from, LocalDate cutOff) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** No calendar of days off is made for other years. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    public ReportingPeriod {
        if (cutOff.isBefore(from)) {
            throw new Refused("Ngày chốt số liệu phải từ ngày đầu kỳ trở đi; hãy chọn lại hai ngày.");
        }
    }

    public boolean ofYear() {
        return isYear(key);
    }

    public static boolean isYear(String key) {
        return key.endsWith(PeriodKey.YEAR);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(cutOff);
    }

    /** @param days {@code 2023-05-01..2023-05-31} */
    static ReportingPeriod parse(PlanId plan, String days) {
        try {
            String[] ends = days.split("\\.\\.", 2);
            return between(plan, LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
        } catch (DateTimeParseException e) {
            throw new Refused("Kỳ báo cáo \"" + days
                    + "\" chưa đúng. Hãy ghi như 2023-Q2, 2023-year hoặc 2023-05-01..2023-05-31.");
        }
    }

    /** Any days, for a report on request; of a plan that is named by its year, days of one year. */
    static ReportingPeriod between(PlanId plan, LocalDate from, LocalDate cutOff) {
        if (from.getYear() < FIRST_YEAR || cutOff.getYear() > LAST_YEAR) {
            throw new Refused("Kỳ báo cáo phải nằm trong các năm %d đến %d; hãy chọn lại hai ngày."
                    .formatted(FIRST_YEAR, LAST_YEAR));
        }
        if (plan.namesAYear() && from.getYear() != cutOff.getYear()) {
            throw new Refused("Báo cáo theo yêu cầu phải nằm trong một năm kế hoạch; hãy chọn hai ngày cùng năm.");
        }
        return new ReportingPeriod(
                new PeriodKey(plan, from + ".." + cutOff).toString(),
                "từ ngày %s đến ngày %s".formatted(from.format(DAY), cutOff.format(DAY)),
                plan,
                from,
                cutOff);
    }
}
