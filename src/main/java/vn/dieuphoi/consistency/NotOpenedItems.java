package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.OfficeHours;

/** Items of this year's plan whose day has come. */
@Component
class NotOpenedItems implements Search {

    private final PlanRegister plans;
    private final StartRule startRule;
    private final Clock clock;

    NotOpenedItems(PlanRegister plans, StartRule startRule, Clock clock) {
        this.plans = plans;
        this.startRule = startRule;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "work-item.not-opened";
    }

    /** @param candidates the keys that are open or about to be opened */
    @Override
    public List<Sighting> find(List<Map<String, Object>> candidates) {
        Instant now = clock.instant();
        int year = now.atZone(HoChiMinhTime.ZONE).getYear();
        if (!plans.inForce(year)) {
            return List.of();
        }
        Set<String> known =
                candidates.stream().map(row -> Rows.text(row, "subject")).collect(Collectors.toSet());
        Plan plan = plans.plan(year);
        return plan.items().stream()
                .filter(item -> !known.contains(WorkKey.of(year, item.code()).value()))
                .filter(item -> isLost(plan, item, now))
                .map(item -> new Sighting(WorkKey.of(year, item.code()).value(), item.title()))
                .toList();
    }

    private boolean isLost(Plan plan, PlanItem item, Instant now) {
        return OfficeHours.morningOf(startRule.startOf(plan, item))
                .toInstant()
                .plus(Examination.LOST_AFTER)
                .isBefore(now);
    }
}
