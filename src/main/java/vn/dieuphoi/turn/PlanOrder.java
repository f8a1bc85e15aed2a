package vn.dieuphoi.turn;

import java.util.Comparator;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.work.WorkKey;

/** The order of the plan, and behind its items what was given outside of it. */
final class PlanOrder {

    static final Comparator<WorkKey> OF_WORK = Comparator.comparing(
                    (WorkKey work) -> work.itemCode().orElse(null),
                    Comparator.nullsLast(Comparator.<ItemCode>naturalOrder()))
            .thenComparing(WorkKey::code);

    private PlanOrder() {}
}
