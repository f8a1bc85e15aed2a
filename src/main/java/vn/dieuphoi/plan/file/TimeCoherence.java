package vn.dieuphoi.plan.file;

import java.util.Objects;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.time.EndKind;

/** Whether what a file says of an item's times agrees with itself. */
final class TimeCoherence {

    private final Plan plan;
    private final PlanItem item;
    private final Fault unless;

    /** Takes note where something is not as it should be. */
    @FunctionalInterface
    interface Fault {

        void unless(boolean right, String field, String message);
    }

    TimeCoherence(Plan plan, PlanItem item, Fault unless) {
        this.plan = plan;
        this.item = item;
        this.unless = unless;
    }

    void check() {
        long starts = Stream.of(item.startMonth(), item.startDate(), item.startsAfter())
                .filter(Objects::nonNull)
                .count();
        unless.unless(
                starts <= 1, "/startsAtIssue", "chỉ ghi một trong startMonth, startDate, startsAfter; hãy bỏ bớt");
        unless.unless(
                item.startsAtIssue() == (starts == 0),
                "/startsAtIssue",
                "phải là true khi và chỉ khi startMonth để null và không có startDate, startsAfter");
        unless.unless(!item.code().equals(item.startsAfter()), "/startsAfter", "mục không thể chờ chính nó");
        boolean beyond = item.endDate().isAfter(plan.to()) || item.endsBy(EndKind.OPEN);
        unless.unless(
                item.carriesOver() == beyond,
                "/carriesOver",
                "phải là true khi và chỉ khi endDate vượt " + plan.id().words() + " hoặc endKind là open");
    }
}
