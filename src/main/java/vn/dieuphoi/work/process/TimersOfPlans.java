package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.clock.StartTimers;
import vn.dieuphoi.engine.clock.TimedStart;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.ItemOfPlan;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;

/**
 * Only the models of items of a plan whose period runs have live timers: last year's wait for nothing any more, next
 * year's not yet, those of no plan not at all. What an outage kept from opening within the period opens after it.
 */
@Component
class TimersOfPlans {

    private final PlanRegister plans;
    private final ItemModels models;
    private final StartTimers timers;
    private final Clock clock;

    TimersOfPlans(PlanRegister plans, ItemModels models, StartTimers timers, Clock clock) {
        this.plans = plans;
        this.models = models;
        this.timers = timers;
        this.clock = clock;
    }

    void settle(Map<String, TimedStart> schedules) {
        Map<String, ItemOfPlan> items = models.all();
        Map<PlanId, Optional<Plan>> known = new HashMap<>();
        timers.settle(
                schedules,
                items.keySet(),
                process -> Optional.ofNullable(items.get(process))
                        .flatMap(item -> span(item, known.computeIfAbsent(item.plan(), plans::find))));
    }

    private Optional<StartTimers.Span> span(ItemOfPlan item, Optional<Plan> itsPlan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return itsPlan.filter(plan -> !today.isBefore(plan.from()))
                .filter(plan -> plan.find(item.code()).isPresent())
                .map(TimersOfPlans::period);
    }

    private static StartTimers.Span period(Plan plan) {
        return new StartTimers.Span(plan.from().atStartOfDay(), plan.to().atTime(LocalTime.MAX));
    }
}
