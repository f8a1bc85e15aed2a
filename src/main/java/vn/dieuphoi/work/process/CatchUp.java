package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.ModelsDeployed;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanAdopted;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.Journal;
import vn.dieuphoi.work.StartRule;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Starts what should have started and did not: after a late deployment, an outage, or a redeploy over an overdue timer,
 * which the engine loses; and, on the issue day, the items without a month. A timer that fires as well finds the work
 * open and ends: both run into the same key.
 */
@Component("startsThatWereMissed")
public class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** A timer that is so late was lost; one that is only just due is about to fire by itself. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private final PlanRegister plans;
    private final WorkRegister register;
    private final StartRule startRule;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Journal journal;
    private final Clock clock;

    CatchUp(
            PlanRegister plans,
            WorkRegister register,
            StartRule startRule,
            RuntimeService runtime,
            RepositoryService repository,
            Journal journal,
            Clock clock) {
        this.plans = plans;
        this.register = register;
        this.startRule = startRule;
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

    /** @return the keys of the work that it started */
    @Transactional
    public List<WorkKey> run() {
        int year = clock.instant().atZone(HoChiMinhTime.ZONE).getYear();
        if (!plans.inForce(year)) {
            return List.of();
        }
        Plan plan = plans.plan(year);
        Set<WorkKey> opened = register.ofYear(year).stream().map(WorkItem::key).collect(Collectors.toSet());
        List<WorkKey> started = plan.items().stream()
                .filter(item -> !opened.contains(WorkKey.of(year, item.code())))
                .filter(item -> shouldRun(plan, item))
                .map(item -> start(year, item))
                .toList();
        if (!started.isEmpty()) {
            LOG.info("Mở bù {} mục đã đến kỳ: {}", started.size(), started);
        }
        return started;
    }

    /** An item without a month is started at once and waits for the issue day itself. */
    private boolean shouldRun(Plan plan, PlanItem item) {
        Instant morning = OfficeHours.morningOf(startRule.startOf(plan, item)).toInstant();
        // The timer of a month that was over when the plan was issued has had its time.
        Instant lost = startRule.startsWithTheIssue(plan, item) ? morning : morning.plus(LOST_AFTER);
        boolean due = item.startMonth() == null || !lost.isAfter(clock.instant());
        return due && modelled(item) && !waiting(item);
    }

    private boolean modelled(PlanItem item) {
        boolean modelled = repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(ItemModel.keyOf(item.code()))
                        .count()
                > 0;
        if (!modelled) {
            LOG.debug("Mục {} chưa có mô hình {}", item.code(), ItemModel.keyOf(item.code()));
        }
        return modelled;
    }

    /** A started instance that waits for its first working day, or whose opening step is still queued. */
    private boolean waiting(PlanItem item) {
        long running = instancesOf(item).count();
        return running > 0
                && running
                        > instancesOf(item)
                                .variableValueLike(WorkVariables.WORK_ITEM.name(), "%")
                                .count();
    }

    private ProcessInstanceQuery instancesOf(PlanItem item) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(ItemModel.keyOf(item.code()));
    }

    private WorkKey start(int year, PlanItem item) {
        WorkKey key = WorkKey.of(year, item.code());
        if (item.startMonth() == null) {
            runtime.startProcessInstanceByMessage(ItemModel.issueMessage(item.code()), key.value());
        } else {
            runtime.startProcessInstanceByKey(ItemModel.keyOf(item.code()), key.value());
        }
        journal.record(Journal.SYSTEM, key.value(), "Mở bù công việc đã đến kỳ", null);
        return key;
    }
}
