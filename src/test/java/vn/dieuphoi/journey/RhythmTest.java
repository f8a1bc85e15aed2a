package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.due.OpenDueDates;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.process.Rhythms;
import vn.dieuphoi.year.FormFiller;

/** A year in which nobody works: rounds and reports follow the present end of each item, whatever else lies. */
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class RhythmTest {

    private static final WorkKey WAITS_FOR_LEADERSHIP = new WorkKey("2023-2.1");
    private static final WorkKey ENDS_IN_JULY = new WorkKey("2023-3.4");
    private static final WorkKey CLOSED_EARLY = new WorkKey("2023-1");

    private static final int TIMES = 50;

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    Rhythms rhythms;

    @Autowired
    OpenDueDates dueDates;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void nothingOfAnItemWaitsForLeadership() {
        steps.advanceTo(at("2023-03-02T09:00"));

        assertThat(task(WAITS_FOR_LEADERSHIP, "userTask_urgeInformationDepartment")
                        .getName())
                .isEqualTo("Ký văn bản đôn đốc Sở TTTT phối hợp");
        assertThat(months(WAITS_FOR_LEADERSHIP)).containsExactly("2023-03");
        assertThat(database.sql("select count(*) from coordination_request where work_item = ?")
                        .param(WAITS_FOR_LEADERSHIP.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    @Order(2)
    void whatIsLateInARoundReachesTheItemThroughTwoCalls() {
        steps.advanceTo(at("2023-04-06T09:00"));

        WorkItem item = register.item(ENDS_IN_JULY);
        assertThat(database.sql("select distinct v.text_ from act_hi_actinst a join act_hi_varinst v"
                                + " on v.proc_inst_id_ = a.call_proc_inst_id_ and v.name_ = 'cause'"
                                + " where a.proc_inst_id_ = ? and a.act_id_ = 'callActivity_leadershipNotice'")
                        .param(item.processInstance())
                        .query(String.class)
                        .list())
                .contains("round-late");
        assertThat(database.sql(
                                "select count(*) from act_ru_task t where t.task_def_key_ = 'userTask_reportProgress'"
                                        + " and t.proc_inst_id_ in (select v.proc_inst_id_ from act_ru_variable v where v.text_ = ?)")
                        .param(ENDS_IN_JULY + "@2023-03")
                        .query(Integer.class)
                        .single())
                .as("the round is owed all the same")
                .isOne();
    }

    @Test
    @Order(3)
    void whatIsClosedEarlyIsAskedNoMoreAndOwesWhatWasOpen() {
        steps.advanceTo(at("2023-04-10T09:00"));
        runtime.createProcessInstanceModification(register.item(CLOSED_EARLY).processInstance())
                .cancelAllForActivity("subProcess_ownSteps")
                .startBeforeActivity("callActivity_closing")
                .execute();
        database.sql("update coordination_request set state = 'WITHDRAWN' where work_item = ?")
                .param(CLOSED_EARLY.value())
                .update();
        if (!tasksOf(CLOSED_EARLY, "userTask_approveResult").isEmpty()) {
            submit(task(CLOSED_EARLY, "userTask_approveResult"), Map.of("decision", "approved"));
        }

        submit(task(CLOSED_EARLY, "userTask_closeItem"), Map.of("decision", "completed"));
        steps.settle();

        assertThat(register.item(CLOSED_EARLY).state()).isEqualTo(WorkState.COMPLETED);
        assertThat(timersOf(CLOSED_EARLY, "monthly-rounds")).isZero();
        assertThat(timersOf(CLOSED_EARLY, "item-reports")).isZero();
        steps.advanceTo(at("2023-05-05T09:00"));
        assertThat(months(CLOSED_EARLY)).containsExactly("2023-03", "2023-04");
        assertThat(tasksOf(CLOSED_EARLY, "userTask_reportProgress")).hasSize(2);
        for (Task round : tasksOf(CLOSED_EARLY, "userTask_reportProgress")) {
            submit(round, Map.of("percent", 100));
        }
        steps.settle();
        assertThat(running(CLOSED_EARLY, "monthly-rounds")).isZero();
    }

    @Test
    @Order(4)
    void anItemThatEndsInJulyIsNotAskedInAugustUntilItGetsMoreTime() {
        database.sql("update obligation set due_on = '2023-07-31' where key = ?")
                .param(ENDS_IN_JULY.value())
                .update();
        steps.advanceTo(at("2023-08-10T09:00"));
        assertThat(months(ENDS_IN_JULY)).containsExactly("2023-03", "2023-04", "2023-05", "2023-06", "2023-07");

        transaction.executeWithoutResult(status -> {
            register.extend(ENDS_IN_JULY, LocalDate.of(2023, 8, 31), "Chờ kinh phí.", Actor.of("giamdoc"));
            rhythms.askAgain(ENDS_IN_JULY);
        });
        steps.settle();
        assertThat(months(ENDS_IN_JULY)).hasSize(6).last().isEqualTo("2023-08");

        steps.advanceTo(at("2023-09-10T09:00"));
        assertThat(months(ENDS_IN_JULY)).hasSize(6);
        transaction.executeWithoutResult(status -> {
            register.extend(ENDS_IN_JULY, LocalDate.of(2023, 9, 29), "Chờ kinh phí.", Actor.of("giamdoc"));
            dueDates.refresh(ENDS_IN_JULY.value());
        });
        steps.settle();
        assertThat(months(ENDS_IN_JULY)).hasSize(7).last().isEqualTo("2023-09");
        steps.advanceTo(at("2023-10-04T09:00"));
        assertThat(months(ENDS_IN_JULY)).hasSize(7);
        assertThat(database.sql("select quarter from item_report where work_item = ? order by 1")
                        .param(ENDS_IN_JULY.value())
                        .query(String.class)
                        .list())
                .containsExactly("2023-Q1", "2023-Q2", "2023-Q3");
    }

    @Test
    @Order(5)
    void twoWhoHandInTwoRoundsOfOneItemAtOnceAreBothAccepted() throws Exception {
        List<List<Task>> pairs = new ArrayList<>();
        for (WorkItem item : register.ofPlan(ENDS_IN_JULY.plan())) {
            List<Task> open = tasksOf(item.key(), "userTask_reportProgress");
            for (int i = 0; i + 1 < open.size() && pairs.size() < TIMES; i += 2) {
                pairs.add(open.subList(i, i + 2));
            }
        }
        assertThat(pairs).hasSize(TIMES);

        List<String> refused = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (List<Task> pair : pairs) {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<String>> both = new ArrayList<>();
            for (Task round : pair) {
                both.add(threads.submit(() -> {
                    start.await();
                    return outcomeOf(round);
                }));
            }
            for (Future<String> one : both) {
                refused.add(one.get());
            }
        }
        threads.shutdown();
        steps.settle();

        assertThat(refused).hasSize(2 * TIMES).containsOnly("");
        assertThat(management.createJobQuery().withException().count()).isZero();
    }

    private String outcomeOf(Task round) {
        try {
            submit(round, Map.of("percent", 50));
            return "";
        } catch (RuntimeException refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private void submit(Task task, Map<String, Object> choices) {
        String form = tasks.createTaskQuery()
                .taskId(task.getId())
                .initializeFormKeys()
                .singleResult()
                .getCamundaFormRef()
                .getKey();
        forms.submitTaskForm(task.getId(), new HashMap<>(FormFiller.fill(form, choices, LocalDate.of(2023, 4, 10))));
    }

    private Task task(WorkKey item, String step) {
        return tasksOf(item, step).get(0);
    }

    private List<Task> tasksOf(WorkKey item, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(item.value())
                .taskDefinitionKey(step)
                .list();
    }

    private List<String> months(WorkKey item) {
        return database.sql("select month from monthly_round where work_item = ? order by 1")
                .param(item.value())
                .query(String.class)
                .list();
    }

    private long running(WorkKey item, String model) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(item.value(), model)
                .count();
    }

    private long timersOf(WorkKey item, String model) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.value(), model).list().stream()
                .mapToLong(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count())
                .sum();
    }
}
