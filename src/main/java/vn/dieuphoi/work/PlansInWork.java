package vn.dieuphoi.work;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.plan.PlanRegister;

/**
 * Which plan a page shows, and which others still have open work: a plan's work does not end with its year. A plan is named
 * by its id, a short text; that of a year is the year.
 */
@Component
@Transactional(readOnly = true)
public class PlansInWork {

    private final Obligations obligations;
    private final PlanRegister plans;
    private final Clock clock;

    PlansInWork(Obligations obligations, PlanRegister plans, Clock clock) {
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param open how much somebody has still to do for it */
    public record Other(String plan, long open) {}

    /** The one that was asked for; else this year's; while that is not adopted, the newest that has open work. */
    public String shown(@Nullable String asked) {
        if (asked != null && !asked.isBlank()) {
            return asked.strip();
        }
        String current = current();
        return plans.years().contains(yearOf(current))
                ? current
                : obligations.openByPlan().keySet().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(current);
    }

    /** The plan of the year in which one looks, adopted or not. */
    public String current() {
        return String.valueOf(clock.instant().atZone(HoChiMinhTime.ZONE).getYear());
    }

    /** The plans with open work beside the one that is shown, the newest first. */
    public List<Other> besides(String shown) {
        return obligations.openByPlan().entrySet().stream()
                .filter(plan -> !plan.getKey().equals(shown))
                .map(plan -> new Other(plan.getKey(), plan.getValue()))
                .sorted(Comparator.comparing(Other::plan).reversed())
                .toList();
    }

    /** @throws NoSuchKey when no plan can have this id */
    public static int yearOf(String plan) {
        if (!plan.matches("[1-9]\\d{3}")) {
            throw new NoSuchKey("Không có kế hoạch \"" + plan + "\"");
        }
        return Integer.parseInt(plan);
    }
}
