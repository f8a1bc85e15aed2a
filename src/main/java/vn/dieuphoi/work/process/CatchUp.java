package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.Claims;
import vn.dieuphoi.engine.clock.ClockSet;
import vn.dieuphoi.engine.clock.TimedStart;
import vn.dieuphoi.engine.clock.TimedStarts;
import vn.dieuphoi.engine.deployment.ModelsDeployed;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanAdopted;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.StartsLookedFor;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.process.start.ItemStarts;

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
    private final ItemModels models;
    private final WorkRegister register;
    private final StartRule startRule;
    private final TimersOfPlans timers;
    private final TimedStarts starts;
    private final List<CalendarWork> departmentWork;
    private final Claims claims;
    private final RuntimeService runtime;
    private final ItemStarts itemStarts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatchUp(
            PlanRegister plans,
            ItemModels models,
            WorkRegister register,
            StartRule startRule,
            TimersOfPlans timers,
            TimedStarts starts,
            List<CalendarWork> departmentWork,
            Claims claims,
            RuntimeService runtime,
            ItemStarts itemStarts,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.models = models;
        this.register = register;
        this.startRule = startRule;
        this.timers = timers;
        this.starts = starts;
        this.departmentWork = departmentWork;
        this.claims = claims;
        this.runtime = runtime;
        this.itemStarts = itemStarts;
        this.journal = journal;
        this.events = events;
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
        timers.settle(schedules);
        // In this order: a timer that fires meanwhile is seen as due, or as an instance under way, or as opened work.
        Set<String> firing = starts.aboutToFire();
        Set<String> underWay = starts.underWay();
        Set<String> keys = starts.keysUnderWay();
        List<String> started = new ArrayList<>();
        missingItems().stream()
                .filter(item -> !firing.contains(item.process()))
                .filter(item -> !underWay.contains(item.process()))
                .filter(item -> !keys.contains(item.key().value()))
                .filter(item -> itemStarts.modelled(item.process(), item.item(), schedules))
                .filter(item -> register.find(item.key()).isEmpty())
                .forEach(item -> started.add(itemStarts.start(item.process(), item.key(), item.item())));
        departmentWork.stream()
                .flatMap(work -> work.missed(pastDays(schedules)).stream())
                .filter(missed -> !firing.contains(missed.process()))
                .filter(missed -> !underWay.contains(missed.process()))
                .filter(missed -> !keys.contains(missed.key()))
                .forEach(missed -> started.add(start(missed)));
        events.publishEvent(new StartsLookedFor());
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
                register.itemsOf(plan.id()).stream().map(WorkItem::key).collect(Collectors.toSet());
        Map<ItemCode, String> processes = models.ofPlan(plan.id());
        return plan.items().stream()
                .flatMap(item -> Optional.ofNullable(processes.get(item.code()))
                        .map(process -> new Missing(WorkKey.of(plan.id(), item.code()), item, process))
                        .stream())
                .filter(missing -> !opened.contains(missing.key()))
                .filter(missing -> shouldRun(plan, missing.item()));
    }

    /**
     * An item that begins with the issue is started at once and waits for the issue day itself; one that waits for another
     * item, when that one has ended.
     */
    private boolean shouldRun(Plan plan, PlanItem item) {
        Optional<LocalDate> day = startRule.beginsOn(plan, item);
        if (!item.startsByCalendar()) {
            return day.isPresent();
        }
        Instant morning = OfficeHours.morningOf(day.orElseThrow()).toInstant();
        // The timer of a month that was over when the plan was issued has had its time.
        Instant lost = startRule.startsWithTheIssue(plan, item) ? morning : morning.plus(LOST_AFTER);
        return !lost.isAfter(clock.instant());
    }

    private String start(CalendarWork.Missed missed) {
        runtime.startProcessInstanceByKey(
                missed.process(),
                missed.key(),
                Map.of(CalendarWork.OCCURRENCE.name(), missed.day().toString()));
        journal.record(Actor.SYSTEM, Subject.of(missed.key()), "Mở bù kỳ đã đến", null);
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

    private record Missing(WorkKey key, PlanItem item, String process) {}
}
