package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.date;
import static vn.dieuphoi.plan.Vietnamese.quote;
import static vn.dieuphoi.plan.Vietnamese.weekday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The days on which section V wants its reports. */
final class DutyRules {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<DutyKind, String> OUR_DAY = Map.of(
            DutyKind.BUDGET_ESTIMATE,
            "theo lịch lập dự toán của tỉnh; phòng GDNN đặt hạn khi bắt đầu",
            DutyKind.INDICATOR_SURVEY,
            "mỗi quý một lần, trước kỳ chốt số liệu",
            DutyKind.QUARTERLY_REPORT,
            "báo cáo của từng mục: 3 ngày làm việc sau ngày chốt số liệu; báo cáo tổng hợp: ngày 25 tháng cuối quý hoặc"
                    + " ngày làm việc liền trước");

    private DutyRules() {}

    static Stream<Finding> of(Plan plan) {
        return Stream.concat(
                plan.duties(DutyKind.YEAR_REPORT).stream().flatMap(duty -> yearReport(plan, duty)),
                plan.duties().stream().flatMap(DutyRules::withoutDay));
    }

    private static Stream<Finding> yearReport(Plan plan, StandingDuty duty) {
        return Stream.ofNullable(duty.dueBefore()).flatMap(due -> Stream.concat(early(plan, due), weekend(due)));
    }

    private static Stream<Finding> early(Plan plan, LocalDate due) {
        long later = plan.items().stream()
                .filter(item -> !item.endDate().isBefore(due))
                .count();
        return later == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.YEAR_REPORT_BEFORE_ITEMS_END,
                        "báo cáo năm trước ngày " + date(due) + " trong khi " + later
                                + " mục chưa hết thời gian thực hiện",
                        "báo cáo năm ghi riêng “thực hiện đến ngày chốt” và “ước cả năm”"));
    }

    private static Stream<Finding> weekend(LocalDate due) {
        return !WEEKEND.contains(due.getDayOfWeek())
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.YEAR_REPORT_ON_WEEKEND,
                        "trước ngày " + date(due) + ", mà " + date(due) + " là " + weekday(due),
                        "hạn là ngày làm việc cuối cùng trước đó: " + weekday(lastWeekdayBefore(due)) + ", "
                                + date(lastWeekdayBefore(due))));
    }

    private static Stream<Finding> withoutDay(StandingDuty duty) {
        return Stream.ofNullable(OUR_DAY.get(duty.kind()))
                .filter(ours -> duty.dueBefore() == null)
                .map(ours -> Finding.of(
                        FindingCode.DUTY_WITHOUT_DAY,
                        quote(duty.title()) + ": "
                                + (duty.periodPhrase() == null
                                        ? "không nêu thời hạn"
                                        : quote(duty.periodPhrase()) + ", không nêu ngày"),
                        ours));
    }

    private static LocalDate lastWeekdayBefore(LocalDate due) {
        LocalDate day = due.minusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
