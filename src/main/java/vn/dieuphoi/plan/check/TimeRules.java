package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

/** When items start, run and wait. */
final class TimeRules {

    private TimeRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        List<PlanFinding> months =
                plan.items().stream().flatMap(item -> month(plan, item)).toList();
        return Stream.of(
                        PlanFinding.together(
                                coded(months, FindingCode.MONTH_MISSING), "văn bản không ghi lúc bắt đầu các mục này"),
                        coded(months, FindingCode.MONTH_BEFORE_ISSUE).stream(),
                        plan.items().stream()
                                .flatMap(item -> Stream.of(beyond(plan, item), waiting(plan, item))
                                        .flatMap(found -> found)),
                        wholeYear(plan))
                .flatMap(found -> found);
    }

    private static List<PlanFinding> coded(List<PlanFinding> findings, FindingCode code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    private static Stream<PlanFinding> month(Plan plan, PlanItem item) {
        Optional<LocalDate> start = plan.calendarStartOf(item);
        boolean inTime = item.startsAfter() != null
                || start.filter(day -> !YearMonth.from(day).isBefore(YearMonth.from(plan.issuedOn())))
                        .isPresent();
        return PlanFinding.unless(
                inTime,
                () -> PlanFinding.in(
                        item.code(),
                        start.isEmpty() ? FindingCode.MONTH_MISSING : FindingCode.MONTH_BEFORE_ISSUE,
                        item.timeText().lines().findFirst().orElse(""),
                        "bắt đầu khi kế hoạch được ban hành (" + date(plan.issuedOn()) + ")"));
    }

    private static Stream<PlanFinding> beyond(Plan plan, PlanItem item) {
        return PlanFinding.unless(
                !item.carriesOver(),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.RUNS_BEYOND_YEAR,
                        item.timeText(),
                        "không đóng khi hết " + plan.id().words() + "; chuyển tiếp sang kế hoạch năm sau"));
    }

    private static Stream<PlanFinding> waiting(Plan plan, PlanItem item) {
        return item.conditions().stream()
                .flatMap(condition -> Stream.ofNullable(condition.waitsFor())
                        .map(plan::item)
                        .filter(awaited -> !awaited.endDate().isBefore(item.endDate()))
                        .map(awaited -> PlanFinding.in(
                                List.of(item.code(), awaited.code()),
                                FindingCode.WAITS_FOR_LATE_ITEM,
                                "mục " + item.code() + " chờ mục " + awaited.code() + ", mà mục này đến "
                                        + date(awaited.endDate()) + " mới kết thúc",
                                condition.meaning() + "; hết năm chưa làm được thì ghi là chuyển tiếp")));
    }

    private static Stream<PlanFinding> wholeYear(Plan plan) {
        int issued = plan.document().issued().month();
        List<ItemCode> items = plan.items().stream()
                .filter(item -> item.periodPhrase().contains("cả năm"))
                .filter(item -> item.startsIn()
                        .filter(month -> month.getValue() > issued)
                        .isPresent())
                .map(PlanItem::code)
                .toList();
        return PlanFinding.unless(
                items.isEmpty(),
                () -> PlanFinding.in(
                        items,
                        FindingCode.WHOLE_YEAR_FROM_LATER_MONTH,
                        "“thực hiện trong cả năm” nhưng triển khai từ tháng muộn hơn tháng ban hành",
                        "theo dõi từ tháng triển khai đến hết năm; các tháng trước đó không tính"));
    }
}
