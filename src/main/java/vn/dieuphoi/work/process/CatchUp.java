package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.clock.ClockSet;
import vn.dieuphoi.engine.clock.TimedStart;
import vn.dieuphoi.engine.clock.TimedStarts;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanAdopted;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;

/**
 * Starts what should have started and did not: after a late deployment, an outage, a clock that jumped, or a redeploy
 * over an overdue timer, which the engine loses; and, on the issue day, the items without a month. A timer that is still
 * there starts its process by itself, so it is left alone; where both come all the same, the opening is claimed.
 */
@Component("startsThatWereMissed")
public class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** One catch-up at a time, on all nodes: the second sees what the first has started. */
    private static final String ONE_AT_A_TIME = "catch-up";

    /** So long an item's own timer has the morning to itself: a rehearsal shows by it that a model's timer is wrong. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private final PlanRegister plans;
    private final WorkRegister register;
    private final StartRule startRule;
    private final TimedStarts starts;
    private final List<CalendarWork> departmentWork;
    private final Claims claims;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Journal journal;
    private final Clock clock;

    CatchUp(
            PlanRegister plans,
            WorkRegister register,
            StartRule startRule,
            TimedStarts starts,
            List<CalendarWork> departmentWork,
            Claims claims,
            RuntimeService runtime,
            RepositoryService repository,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.startRule = startRule;
        this.starts = starts;
        this.departmentWork = departmentWork;
        this.claims = claims;
        this.runtime = runtime;
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** A plan adopted in mid-year is behind its start months. */
    @EventListener
    @Transactional
    public void afterAdoption(PlanAdopted adopted) {
        run();
    }

    /** A deployment loses timers that were overdue, so what they should have started is looked for after each one. */
    @EventListener
    @Transactional
    public void afterDeployment(ModelsDeployed deployed) {
        run();
    }

    @EventListener
    @Transactional
    public void afterTheClockWasSet(ClockSet set) {
        run();
    }

    /** @return the keys of what it started */
    @Transactional
    public List<String> run() {
        claims.take(ONE_AT_A_TIME);
        Map<String, TimedStart> schedules = starts.all();
        if (starts.pullIn(schedules.values()) > 0) {
            journal.markOpenedEarly();
        }
        // In this order: a timer that fires meanwhile is seen as due, or as an instance under way, or as opened work.
        Set<String> firing = starts.aboutToFire();
        Set<String> underWay = starts.underWay();
        Set<String> keys = starts.keysUnderWay();
        List<String> started = new ArrayList<>();
        missingItems().stream()
                .filter(item -> !firing.contains(ItemModel.keyOf(item.item().code())))
                .filter(item -> !underWay.contains(ItemModel.keyOf(item.item().code())))
                .filter(item -> !keys.contains(item.key().value()))
                .filter(item -> modelled(item.item(), schedules))
                .filter(item -> register.find(item.key()).isEmpty())
                .forEach(item -> started.add(start(item)));
        departmentWork.stream()
                .flatMap(work -> work.missed(pastDays(schedules)).stream())
                .filter(missed -> !firing.contains(missed.process()))
                .filter(missed -> !underWay.contains(missed.process()))
                .filter(missed -> !keys.contains(missed.key()))
                .forEach(missed -> started.add(start(missed)));
        if (!started.isEmpty()) {
            LOG.info("Mở bù {} việc đã đến kỳ: {}", started.size(), started);
        }
        return started;
    }

    private List<Missing> missingItems() {
        return plans.covering(now().toLocalDate()).stream()
                .filter(plan -> plans.inForce(plan.id()))
                .flatMap(this::missingItems)
                .toList();
    }

    private Stream<Missing> missingItems(Plan plan) {
        Set<WorkKey> opened =
                register.ofPlan(plan.id()).stream().map(WorkItem::key).collect(Collectors.toSet());
        return plan.items().stream()
                .map(item -> new Missing(WorkKey.of(plan.id(), item.code()), item))
                .filter(missing -> !opened.contains(missing.key()))
                .filter(missing -> shouldRun(plan, missing.item()));
    }

    /** An item without a month is started at once and waits for the issue day itself. */
    private boolean shouldRun(Plan plan, PlanItem item) {
        Instant morning = OfficeHours.morningOf(startRule.startOf(plan, item)).toInstant();
        // The timer of a month that was over when the plan was issued has had its time.
        Instant lost = startRule.startsWithTheIssue(plan, item) ? morning : morning.plus(LOST_AFTER);
        return item.startMonth() == null || !lost.isAfter(clock.instant());
    }

    private boolean modelled(PlanItem item, Map<String, TimedStart> schedules) {
        String model = ItemModel.keyOf(item.code());
        return schedules.containsKey(model)
                || item.startMonth() == null
                        && repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(model)
                                        .count()
                                > 0;
    }

    private String start(Missing missing) {
        String key = missing.key().value();
        if (missing.item().startMonth() == null) {
            runtime.startProcessInstanceByMessage(
                    ItemModel.issueMessage(missing.item().code()), key);
        } else {
            runtime.startProcessInstanceByKey(ItemModel.keyOf(missing.item().code()), key);
        }
        journal.record(Actor.SYSTEM, key, "Mở bù công việc đã đến kỳ", null);
        return key;
    }

    private String start(CalendarWork.Missed missed) {
        runtime.startProcessInstanceByKey(
                missed.process(),
                missed.key(),
                Map.of(CalendarWork.OCCURRENCE.name(), missed.day().toString()));
        journal.record(Actor.SYSTEM, missed.key(), "Mở bù kỳ đã đến", null);
        return missed.key();
    }

    private CalendarWork.PastDays pastDays(Map<String, TimedStart> schedules) {
        return (process, since) -> Optional.ofNullable(schedules.get(process))
                .map(schedule -> schedule.between(since.atStartOfDay(), now()).stream()
                        .map(LocalDateTime::toLocalDate)
                        .toList())
                .orElse(List.of());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }

    private record Missing(WorkKey key, PlanItem item) {}
}
