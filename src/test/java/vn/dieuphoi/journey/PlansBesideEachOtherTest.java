package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.ModelsOfPlan;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.process.CatchUp;

/**
 * Timers are live in the plan that runs; next year's 3.4 opens while last year's is still under way. The clock leaps over
 * ten months, so what the department reports in them is not opened.
 */
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class PlansBesideEachOtherTest {

    private static final PlanId NEXT = PlanId.ofYear(2024);
    private static final String OF_2023 = "plan-item-[0-9]+(-[0-9]+)?";
    private static final String OF_2024 = "plan-item-2024--.*";

    @Autowired
    ApplicationContext application;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    DueJobs jobs;

    @Autowired
    CatchUp catchUp;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void modelsOfNoPlanRest() {
        ModelsOfPlan.deploy(application, NEXT);

        assertThat(live(OF_2024)).isZero();
        assertThat(live(OF_2023)).isPositive();
    }

    @Test
    @Order(2)
    void aPlanThatIsComingOpensNothingBeforeItsTime() {
        plans.adopt(next(), "thử");
        steps.advanceTo(at("2023-04-04T18:00"));

        assertThat(live(OF_2024)).isZero();
        assertThat(register.ofPlan(NEXT)).isEmpty();
        assertThat(register.ofPlan(PlanId.ofYear(2023))).hasSize(26);
        assertThat(runtime.createProcessInstanceQuery().list())
                .noneMatch(instance -> instance.getProcessDefinitionId().matches(OF_2024 + ":.*"));
    }

    @Test
    @Order(3)
    void lastYearsAndNextYearsRunSideBySideAndEachOpensOnItsDay() {
        WorkKey last = new WorkKey("2023-3.4");
        register.extend(last, LocalDate.of(2024, 6, 28), "Làm tiếp sang năm sau.", Actor.of("giamdoc"));
        clock.standAt(at("2024-02-29T18:00"));
        jobs.run();
        catchUp.run();

        assertThat(live(OF_2023)).isZero();
        assertThat(live(OF_2024)).isPositive();

        clock.standAt(at("2024-03-01T08:00"));
        jobs.run();

        WorkKey now = new WorkKey("2024-3.4");
        assertThat(register.item(now).openedLate()).isFalse();
        for (WorkKey key : List.of(last, now)) {
            assertThat(register.item(key).state()).isEqualTo(WorkState.OPEN);
            assertThat(tasks.createTaskQuery()
                            .processInstanceBusinessKey(key.value())
                            .count())
                    .as(key.value())
                    .isPositive();
            assertThat(instances(key)).as(key.value()).isOne();
        }
        assertThat(process(last)).isEqualTo("plan-item-3-4");
        assertThat(process(now)).isEqualTo("plan-item-2024--3-4");
    }

    private long live(String process) {
        return database.sql("select count(*) from act_ru_job where handler_type_ = 'timer-start-event'"
                        + " and suspension_state_ = 1 and process_def_key_ ~ ('^' || ? || '$')")
                .param(process)
                .query(Long.class)
                .single();
    }

    private long instances(WorkKey key) {
        return database.sql("select count(*) from act_hi_procinst where business_key_ = ?"
                        + " and super_process_instance_id_ is null and proc_def_key_ like 'plan-item-%'")
                .param(key.value())
                .query(Long.class)
                .single();
    }

    private String process(WorkKey key) {
        return database.sql("select proc_def_key_ from act_hi_procinst where id_ = ?")
                .param(register.item(key).processInstance())
                .query(String.class)
                .single();
    }

    private static Plan next() {
        return new PlanFile(
                        "kế hoạch 2024",
                        PlanFile.at(Path.of("plans", "2023.yaml"))
                                .yaml()
                                .replace("year: 2023", "year: 2024")
                                .replace("2023-03-01", "2023-01-03")
                                .replace("2023-12-", "2024-12-"))
                .plan();
    }
}
