package vn.dieuphoi.consistency.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.consistency.Examination;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.OfficeHours;

/** Items of the plans of today whose day has come. */
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
        Set<String> known =
                candidates.stream().map(row -> Rows.text(row, "subject")).collect(Collectors.toSet());
        return plans.covering(LocalDate.ofInstant(now, HoChiMinhTime.ZONE)).stream()
                .filter(plan -> plans.inForce(plan.id()))
                .flatMap(plan -> plan.items().stream()
                        .filter(item -> !known.contains(key(plan, item)))
                        .filter(item -> isLost(plan, item, now))
                        .map(item -> new Sighting(Subject.of(key(plan, item)), item.title())))
                .toList();
    }

    private static String key(Plan plan, PlanItem item) {
        return WorkKey.of(plan.id(), item.code()).value();
    }

    private boolean isLost(Plan plan, PlanItem item, Instant now) {
        return startRule
                .beginsOn(plan, item)
                .filter(day -> OfficeHours.morningOf(day)
                        .toInstant()
                        .plus(Examination.LOST_AFTER)
                        .isBefore(now))
                .isPresent();
    }
}
