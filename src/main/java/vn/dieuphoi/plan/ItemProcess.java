package vn.dieuphoi.plan;

import java.util.Optional;
import vn.dieuphoi.PlanId;

/**
 * How the process of a plan's item is called when it is drawn: {@code plan-item-kh-2026--3-4} for 3.4 of {@code kh-2026}.
 * Models that were drawn before models belonged to plans have no plan in their name and are those of the plan {@code 2023}.
 * Which process an item has in fact is a row, see {@link ItemModels}.
 */
public final class ItemProcess {

    /** What every item's process begins with. */
    public static final String PREFIX = "plan-item-";

    private static final String ISSUED = "plan-issued-";
    private static final String BEHIND_PLAN = "--";
    private static final PlanId FIRST = PlanId.ofYear(2023);

    private ItemProcess() {}

    public static String key(PlanId plan, ItemCode code) {
        return PREFIX + name(plan, code);
    }

    /** The message that starts an item which begins when its plan is issued. */
    public static String issueMessage(PlanId plan, ItemCode code) {
        return ISSUED + name(plan, code);
    }

    /** The message by which a process is started that is called so, whichever plan its item is of. */
    public static String issueMessage(String process) {
        return ISSUED + process.substring(PREFIX.length());
    }

    /** The item that a process is drawn for, by its name; empty where it is named otherwise. */
    public static Optional<ItemOfPlan> itemOf(String process) {
        if (!process.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = process.substring(PREFIX.length());
        int behind = name.lastIndexOf(BEHIND_PLAN);
        String plan = behind < 0 ? FIRST.value() : name.substring(0, behind);
        String code = (behind < 0 ? name : name.substring(behind + BEHIND_PLAN.length())).replace('-', '.');
        return PlanId.isOne(plan) && ItemCode.isOne(code)
                ? Optional.of(new ItemOfPlan(new PlanId(plan), new ItemCode(code)))
                : Optional.empty();
    }

    private static String name(PlanId plan, ItemCode code) {
        String dashed = code.value().replace('.', '-');
        return plan.equals(FIRST) ? dashed : plan + BEHIND_PLAN + dashed;
    }
}
