package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.date;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.time.EndKind;

/** Items that would begin after they end, outside of the plan, or never. */
final class StartRules {

    private StartRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.items().stream().flatMap(item -> Stream.concat(byCalendar(plan, item), afterAnother(plan, item)));
    }

    private static Stream<PlanFinding> byCalendar(Plan plan, PlanItem item) {
        Optional<LocalDate> start = plan.calendarStartOf(item);
        if (start.isEmpty()) {
            return Stream.empty();
        }
        LocalDate day = start.get();
        if (item.startDate() != null && !plan.covers(day)) {
            return Stream.of(PlanFinding.in(
                    item.code(),
                    FindingCode.START_OUTSIDE_PERIOD,
                    "bắt đầu ngày " + date(day) + ", ngoài thời gian của kế hoạch (" + date(plan.from()) + " đến "
                            + date(plan.to()) + ")",
                    day.isAfter(plan.to())
                            ? "mục sẽ không bao giờ được mở trong kế hoạch này; hãy sửa ngày bắt đầu"
                            : "mở mục khi kế hoạch có hiệu lực"));
        }
        return PlanFinding.unless(
                !day.isAfter(item.endDate()),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.START_AFTER_END,
                        "bắt đầu ngày " + date(day) + " nhưng kết thúc ngày " + date(item.endDate()),
                        "mục sẽ quá hạn ngay khi mở; hãy sửa ngày bắt đầu hoặc ngày kết thúc"));
    }

    private static Stream<PlanFinding> afterAnother(Plan plan, PlanItem item) {
        Optional<PlanItem> before = before(plan, item);
        if (before.isEmpty()) {
            return Stream.empty();
        }
        Set<ItemCode> chain = chain(plan, item);
        if (chain.contains(item.code())) {
            return Stream.of(
                    PlanFinding.in(
                            item.code(),
                            FindingCode.STARTS_AFTER_ITSELF,
                            "các mục chờ nhau thành vòng: "
                                    + chain.stream().map(ItemCode::value).collect(Collectors.joining(" → ")),
                            "không mục nào trong vòng được mở; hãy cho một mục bắt đầu theo tháng, theo ngày hoặc khi ban hành"));
        }
        PlanItem awaited = before.get();
        if (awaited.carriesOver() || awaited.endsBy(EndKind.STANDING)) {
            return Stream.of(PlanFinding.in(
                    item.code(),
                    FindingCode.STARTS_AFTER_ENDLESS,
                    "bắt đầu sau mục " + awaited.code() + ", mà mục này "
                            + (awaited.carriesOver()
                                    ? "không kết thúc trong kế hoạch"
                                    : "làm thường xuyên đến hết kế hoạch"),
                    "chỉ mở khi mục " + awaited.code() + " được chốt, dừng hoặc chuyển sang kế hoạch sau"));
        }
        return PlanFinding.unless(
                awaited.endDate().isBefore(item.endDate()),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.STARTS_AFTER_LATE_ITEM,
                        "kết thúc ngày " + date(item.endDate()) + " nhưng chờ mục " + awaited.code()
                                + ", mà mục này đến " + date(awaited.endDate()) + " mới kết thúc",
                        "mở khi mục " + awaited.code() + " xong; hạn của mục giữ nguyên"));
    }

    private static Optional<PlanItem> before(Plan plan, PlanItem item) {
        return Optional.ofNullable(item.startsAfter()).flatMap(plan::find);
    }

    /** The items for which it waits, one after the other, up to the first that comes again. */
    private static Set<ItemCode> chain(Plan plan, PlanItem item) {
        Set<ItemCode> chain = new LinkedHashSet<>();
        @Nullable PlanItem next = before(plan, item).orElse(null);
        while (next != null && chain.add(Objects.requireNonNull(next).code())) {
            next = before(plan, next).orElse(null);
        }
        return chain;
    }
}
