package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.clock.StartTimers;
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

    void settle() {
        Map<String, ItemOfPlan> items = models.all();
        timers.settle(
                List.copyOf(items.keySet()),
                process -> Optional.ofNullable(items.get(process)).flatMap(this::span));
    }

    private Optional<StartTimers.Span> span(ItemOfPlan item) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return plans.find(item.plan())
                .filter(plan -> !today.isBefore(plan.from()))
                .filter(plan -> plan.find(item.code()).isPresent())
                .map(TimersOfPlans::period);
    }

    private static StartTimers.Span period(Plan plan) {
        return new StartTimers.Span(plan.from().atStartOfDay(), plan.to().atTime(LocalTime.MAX));
    }
}
