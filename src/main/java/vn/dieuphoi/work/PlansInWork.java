package vn.dieuphoi.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;

/**
 * Which plan a page shows, and which others still have open work: a plan's work does not end with its period.
 */
@Component
@Transactional(readOnly = true)
public class PlansInWork {

    private final Obligations obligations;
    private final PlanRegister plans;
    private final Clock clock;

    /** A plan is never taken away. */
    private volatile boolean known;

    PlansInWork(Obligations obligations, PlanRegister plans, Clock clock) {
        this.obligations = obligations;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param open how much somebody has still to do for it */
    public record Other(PlanId plan, long open) {}

    /** The one that was asked for; else that of today; while that is not adopted, the last by id that has open work. */
    public PlanId shown(@Nullable String asked) {
        if (asked != null && !asked.isBlank()) {
            return new PlanId(asked.strip());
        }
        PlanId current = current();
        return plans.ids().contains(current)
                ? current
                : obligations.openByPlan().keySet().stream()
                        .map(PlanId::new)
                        .max(Comparator.naturalOrder())
                        .orElse(current);
    }

    /** As {@link #shown(String)}; where several run today, the one in which these parties owe most. */
    public PlanId shown(@Nullable String asked, Collection<String> parties) {
        if (asked != null && !asked.isBlank()) {
            return shown(asked);
        }
        List<PlanId> running = plans.covering(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE)).stream()
                .map(Plan::id)
                .filter(plans::inForce)
                .toList();
        return running.size() < 2
                ? shown(null)
                : obligations.plansOwedIn(parties).stream()
                        .map(PlanId::new)
                        .filter(running::contains)
                        .findFirst()
                        .orElseGet(() -> shown(null));
    }

    /** Whether any plan was ever adopted here. */
    public boolean any() {
        known = known || !plans.ids().isEmpty();
        return known;
    }

    /** The plan of the day on which one looks, adopted or not. */
    public PlanId current() {
        return of(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE));
    }

    /** The plan that a day belongs to where nobody says which, adopted or not. */
    public PlanId of(LocalDate day) {
        return plans.on(day);
    }

    /** The plans with open work beside the one that is shown, the last id first. */
    public List<Other> besides(PlanId shown) {
        return obligations.openByPlanBeside(shown.value()).entrySet().stream()
                .map(plan -> new Other(new PlanId(plan.getKey()), plan.getValue()))
                .sorted(Comparator.comparing(Other::plan).reversed())
                .toList();
    }
}
