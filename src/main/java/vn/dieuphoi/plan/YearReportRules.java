package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.date;
import static vn.dieuphoi.plan.Vietnamese.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** The day on which section V wants everybody's report of the year. */
final class YearReportRules {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private YearReportRules() {}

    static Stream<Finding> of(Plan plan) {
        return plan.duties(DutyKind.YEAR_REPORT).stream()
                .flatMap(duty -> Stream.ofNullable(duty.dueBefore()))
                .flatMap(due -> Stream.concat(early(plan, due), weekend(due)));
    }

    private static Stream<Finding> early(Plan plan, LocalDate due) {
        long later = plan.items().stream()
                .filter(item -> !item.endDate().isBefore(due))
                .count();
        return Finding.unless(
                later == 0,
                () -> Finding.of(
                        FindingCode.YEAR_REPORT_BEFORE_ITEMS_END,
                        "báo cáo năm trước ngày " + date(due) + " trong khi " + later
                                + " mục chưa hết thời gian thực hiện",
                        "báo cáo năm ghi riêng “thực hiện đến ngày chốt” và “ước cả năm”"));
    }

    private static Stream<Finding> weekend(LocalDate due) {
        LocalDate last = lastWeekdayBefore(due);
        return Finding.unless(
                !WEEKEND.contains(due.getDayOfWeek()),
                () -> Finding.of(
                        FindingCode.YEAR_REPORT_ON_WEEKEND,
                        "trước ngày " + date(due) + ", mà " + date(due) + " là " + weekday(due),
                        "hạn là ngày làm việc cuối cùng trước đó: " + weekday(last) + ", " + date(last)));
    }

    /** Public holidays are the calendar's business; for the sentence of a finding the weekday is enough. */
    private static LocalDate lastWeekdayBefore(LocalDate due) {
        LocalDate day = due.minusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
