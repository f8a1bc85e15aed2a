package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.date;
import static vn.dieuphoi.Vietnamese.weekday;

import java.time.LocalDate;
import java.util.stream.Stream;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.document.DutyKind;

/** The day on which section V wants everybody's report of the year. */
final class YearReportRules {

    /** Needs no Spring: it reads the days from the class path. */
    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    private YearReportRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.duties(DutyKind.YEAR_REPORT).stream()
                .flatMap(duty -> Stream.ofNullable(duty.dueBefore()))
                .flatMap(due -> Stream.concat(early(plan, due), dayOff(due)));
    }

    private static Stream<PlanFinding> early(Plan plan, LocalDate due) {
        long later = plan.items().stream()
                .filter(item -> !item.endDate().isBefore(due))
                .count();
        return PlanFinding.unless(
                later == 0,
                () -> PlanFinding.of(
                        FindingCode.YEAR_REPORT_BEFORE_ITEMS_END,
                        "báo cáo năm trước ngày " + date(due) + " trong khi " + later
                                + " mục chưa hết thời gian thực hiện",
                        "báo cáo năm ghi riêng “thực hiện đến ngày chốt” và “ước cả năm”"));
    }

    private static Stream<PlanFinding> dayOff(LocalDate due) {
        LocalDate last = WORKING_DAYS.onOrBefore(due.minusDays(1));
        return PlanFinding.unless(
                WORKING_DAYS.isWorkingDay(due),
                () -> PlanFinding.of(
                        FindingCode.YEAR_REPORT_ON_DAY_OFF,
                        "trước ngày " + date(due) + ", mà " + date(due) + " là " + weekday(due) + ", ngày nghỉ",
                        "hạn là ngày làm việc cuối cùng trước đó: " + weekday(last) + ", " + date(last)));
    }
}
