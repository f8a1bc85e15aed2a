package vn.dieuphoi.reporting.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.document.Target;

/** All targets of a plan as they stand on a day: one statement for the plan, one for the figures. */
@Service
@Transactional(readOnly = true)
public class TargetBoard {

    private final PlanRegister plans;
    private final Measurements measurements;
    private final Clock clock;

    TargetBoard(PlanRegister plans, Measurements measurements, Clock clock) {
        this.plans = plans;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** The figures that hold up to the day, as far as they are known now; empty without a plan. */
    public List<TargetStanding> upTo(PlanId id, LocalDate day) {
        return plans.find(id).map(plan -> standings(plan, day, clock.instant())).orElse(List.of());
    }

    /**
     * As {@link #upTo}, without figures entered after that day, so that a report read late says what one read in time
     * said. The correction of a figure counts whenever it was made: it says what should have been entered then.
     */
    List<TargetStanding> asOf(PlanId id, LocalDate cutOff) {
        return standings(
                plans.plan(id),
                cutOff,
                cutOff.plusDays(1)
                        .atStartOfDay(HoChiMinhTime.ZONE)
                        .minusNanos(1)
                        .toInstant());
    }

    private List<TargetStanding> standings(Plan plan, LocalDate day, Instant knownBefore) {
        List<Measurement> all = measurements.ofPlan(plan.id());
        Map<String, List<Measurement>> counting = inForce(all).stream()
                .filter(one -> !one.on().isAfter(day) && !one.knownSince().isAfter(knownBefore))
                .collect(Collectors.groupingBy(one -> one.target().value()));
        return plan.targets().stream()
                .map(target -> TargetStanding.of(
                        target, counting.getOrDefault(target.code().value(), List.of())))
                .toList();
    }

    /** Without those that a later row replaced. */
    static List<Measurement> inForce(List<Measurement> all) {
        Set<Long> replaced =
                all.stream().map(Measurement::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream().filter(one -> !replaced.contains(one.id())).toList();
    }

    public TargetHistory historyOf(PlanId id, Target target) {
        return TargetHistory.of(target, measurements.of(id, target.code()));
    }
}
