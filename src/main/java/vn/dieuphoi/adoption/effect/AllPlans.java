package vn.dieuphoi.adoption.effect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.PlanRevisions;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** All plans with their figures: in force, coming, over. */
@Component
@Transactional(readOnly = true)
public class AllPlans {

    private final PlanRegister plans;
    private final PlanRevisions revisions;
    private final WorkRegister register;
    private final Obligations obligations;
    private final Clock clock;

    AllPlans(PlanRegister plans, PlanRevisions revisions, WorkRegister register, Obligations obligations, Clock clock) {
        this.plans = plans;
        this.revisions = revisions;
        this.register = register;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** Those in force first, the others by their period. */
    public List<ListedPlan> lines() {
        return plans.ids().stream()
                .map(this::line)
                .sorted(Comparator.comparing(ListedPlan::group)
                        .thenComparing(ListedPlan::from, Comparator.reverseOrder())
                        .thenComparing(ListedPlan::plan))
                .toList();
    }

    public ListedPlan line(PlanId id) {
        Plan plan = plans.plan(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        int running = (int) register.itemsOf(id).stream()
                .filter(work -> work.key().itemCode().isPresent() && work.state() == WorkState.OPEN)
                .count();
        return new ListedPlan(
                id,
                plan.document().title(),
                plan.from(),
                plan.to(),
                group(plan, today),
                plan.items().size(),
                running,
                (int) obligations.countOpen(id.value()),
                revisions.next(id) - 1);
    }

    private static ListedPlan.Group group(Plan plan, LocalDate today) {
        if (plan.to().isBefore(today)) {
            return ListedPlan.Group.OVER;
        }
        return plan.from().isAfter(today) || plan.issuedOn().isAfter(today)
                ? ListedPlan.Group.COMING
                : ListedPlan.Group.IN_FORCE;
    }
}
