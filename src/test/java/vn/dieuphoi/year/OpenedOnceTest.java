package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.escalation.Rung;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportSpan;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.dossier.Dossier;
import vn.dieuphoi.reporting.dossier.ReportDesk;
import vn.dieuphoi.reporting.item.ItemReportDesk;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundPeriod;

/**
 * Two who come at the same moment to what may begin only once: timer and catch-up, or two nodes. One begins it, the other
 * goes away without an error, whatever it is.
 */
@JourneyTest(consistent = false)
class OpenedOnceTest {

    private static final int TIMES = 20;
    private static final WorkKey ITEM = new WorkKey("2023-3.4");

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    ProgressDesk progress;

    @Autowired
    ItemReportDesk itemReports;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    ReportDesk reports;

    @Autowired
    OverdueRegister overdue;

    @Autowired
    NoticeDesk notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void ofTwoInstancesOfAnItemOneOpensTheWorkAndTheOtherEnds() throws Exception {
        steps.advanceTo(at("2023-03-31T17:00"));
        clock.standAt(at("2023-04-03T09:30"));
        for (String model : List.of("plan-item-4-1", "plan-item-4-9", "plan-item-6-5", "plan-item-9-2")) {
            runtime.startProcessInstanceByKey(model);
            runtime.startProcessInstanceByKey(model);
            both(jobsOf(model));
            both(jobsOf(model));
        }

        assertThat(database.sql("select count(*) from work_item where key in"
                                + " ('2023-4.1', '2023-4.9', '2023-6.5', '2023-9.2')")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(database.sql(
                                "select business_key_ from act_ru_execution where parent_id_ is null"
                                        + " and super_exec_ is null and proc_def_id_ like 'plan-item-%' group by 1 having count(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(database.sql("select count(*) from act_ru_job where retries_ < 5 or exception_msg_ is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whateverIsOpenedTwiceStandsOnceAndNobodyFails() throws Exception {
        steps.advanceTo(at("2023-03-02T09:00"));
        for (int i = 0; i < TIMES; i++) {
            YearMonth month = YearMonth.of(2030, 1).plusMonths(i);
            both(() -> progress.open(ITEM, RoundPeriod.of(month)));
            ReportingQuarter quarter = new ReportingQuarter(2030 + i, 1);
            both(() -> itemReports.open(ITEM, ReportSpan.of(quarter)));
            String member = "UBND_HUYEN#" + (i % 12 + 1);
            both(() -> coordination.send(ITEM, member));
            LocalDate due = LocalDate.of(2023, 6, 1).plusDays(i);
            both(() -> {
                overdue.mark(ITEM.subject(), ITEM, "round-late", new PartyCode("GDNN"), due);
                return due;
            });
            assertThat(both(() -> notices.oldestUntold(ITEM, "round-late").map(notices::raise)))
                    .as("one late thing, one notice")
                    .containsOnlyOnce(Optional.of(Rung.LEADERSHIP));
        }
        assertThat(both(() -> reports.open(Dossier.Kind.BUDGET, PlanId.ofYear(2023), LocalDate.of(2023, 7, 1))).stream()
                        .filter(java.util.Optional::isPresent))
                .hasSize(1);
        assertThat(both(() -> register.openPlanned(
                        plans.plan(PlanId.ofYear(2023)),
                        plans.item(PlanId.ofYear(2023), new ItemCode("2.3")),
                        "no process",
                        new PartyCode("GDNN"))))
                .containsExactlyInAnyOrder(true, false);
    }

    /** Both come to the same thing at the same moment, each in a transaction of its own. */
    private <T> List<T> both(Callable<T> opening) throws Exception {
        return both(List.of(opening, opening));
    }

    private <T> List<T> both(List<Callable<T>> openings) throws Exception {
        CyclicBarrier start = new CyclicBarrier(openings.size());
        ExecutorService threads = Executors.newFixedThreadPool(openings.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> opening : openings) {
                running.add(threads.submit(() -> {
                    start.await();
                    return transaction.execute(status -> call(opening));
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T call(Callable<T> opening) {
        try {
            return opening.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Callable<Boolean>> jobsOf(String model) {
        return management.createJobQuery().processDefinitionKey(model).active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant()))
                .map(this::running)
                .toList();
    }

    private Callable<Boolean> running(Job job) {
        return () -> {
            management.executeJob(job.getId());
            return true;
        };
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
