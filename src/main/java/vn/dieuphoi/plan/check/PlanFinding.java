package vn.dieuphoi.plan.check;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.document.Severity;

/**
 * Something in the plan document that contradicts itself, is left open or looks wrong.
 *
 * @param items the items concerned; empty when the whole document is
 * @param says what the document says
 * @param decision how the product deals with it
 */
public record PlanFinding(FindingCode code, Severity severity, List<ItemCode> items, String says, String decision) {

    private static final int MOST_APART = 5;

    public PlanFinding {
        items = List.copyOf(items);
    }

    static PlanFinding of(FindingCode code, String says, String decision) {
        return in(List.of(), code, says, decision);
    }

    static PlanFinding in(@Nullable ItemCode item, FindingCode code, String says, String decision) {
        return in(Stream.ofNullable(item).toList(), code, says, decision);
    }

    static PlanFinding in(List<ItemCode> items, FindingCode code, String says, String decision) {
        return new PlanFinding(code, code.severity(), items, says, decision);
    }

    /** What is said of more items than anybody reads one by one is said once of all of them. */
    static Stream<PlanFinding> together(List<PlanFinding> each, String says) {
        if (each.size() <= MOST_APART) {
            return each.stream();
        }
        List<ItemCode> items =
                each.stream().flatMap(finding -> finding.items().stream()).toList();
        PlanFinding first = each.get(0);
        return Stream.of(in(items, first.code(), says, first.decision()));
    }

    /** Nothing when the plan is right there, else the finding. */
    static Stream<PlanFinding> unless(boolean right, Supplier<PlanFinding> finding) {
        return right ? Stream.empty() : Stream.of(finding.get());
    }
}
