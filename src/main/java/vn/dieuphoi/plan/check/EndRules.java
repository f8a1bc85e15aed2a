package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.time.EndKind;
import vn.dieuphoi.plan.time.Milestone;
import vn.dieuphoi.plan.time.RelativeEnd;

/** Ends that are counted from the day of issue, and what has to be there on the way. */
final class EndRules {

    private EndRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> Stream.concat(
                        relative(plan, item),
                        item.milestones().stream().flatMap(milestone -> outside(plan, item, milestone))));
    }

    private static Stream<PlanFinding> relative(Plan plan, PlanItem item) {
        if (!item.endsBy(EndKind.RELATIVE)) {
            return Stream.empty();
        }
        Optional<LocalDate> counted = RelativeEnd.of(item.periodPhrase(), plan.issuedOn());
        if (counted.isEmpty()) {
            return Stream.of(PlanFinding.in(
                    item.code(),
                    FindingCode.RELATIVE_END_UNREAD,
                    "“" + item.periodPhrase() + "”",
                    "không tính được từ ngày ban hành; lấy ngày " + date(item.endDate())));
        }
        return PlanFinding.unless(
                counted.get().equals(item.endDate()),
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.RELATIVE_END_OTHER,
                        "“" + item.periodPhrase() + "” tính từ ngày ban hành " + date(plan.issuedOn()) + " là ngày "
                                + date(counted.get()),
                        "lấy ngày ghi trong tệp: " + date(item.endDate())));
    }

    private static Stream<PlanFinding> outside(Plan plan, PlanItem item, Milestone milestone) {
        LocalDate first =
                plan.calendarStartOf(item).filter(plan.from()::isBefore).orElse(plan.from());
        boolean inside = !milestone.due().isBefore(first)
                && !milestone.due().isAfter(item.endDate())
                && !milestone.due().isAfter(plan.to());
        return PlanFinding.unless(
                inside,
                () -> PlanFinding.in(
                        item.code(),
                        FindingCode.MILESTONE_OUTSIDE_PERIOD,
                        "mốc “" + milestone.title() + "” ngày " + date(milestone.due()) + ", ngoài thời gian của mục ("
                                + date(first) + " đến " + date(item.endDate()) + ")",
                        milestone.due().isBefore(first)
                                ? "hỏi kết quả ngay khi mở mục"
                                : "hỏi kết quả chậm nhất khi mục hết hạn"));
    }
}
