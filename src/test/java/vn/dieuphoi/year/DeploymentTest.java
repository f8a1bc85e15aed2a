package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.clock.DueJobs;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.engine.deployment.ModelDeployment;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.CatchUp;

/** Models are deployed again and again while work is running; nothing is doubled, nothing is lost. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeploymentTest {

    private static final String CHANGED = "plan-item-4-1";

    @Autowired
    ModelDeployment models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    WorkRegister register;

    @Autowired
    CatchUp catchUp;

    @Autowired
    DueJobs jobs;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertAgainstThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    @Order(1)
    void anUnchangedModelIsNeverGivenANewVersion() {
        models.deployAll();

        assertThat(repository.createProcessDefinitionQuery().list()).allMatch(model -> model.getVersion() == 1);
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("dieu-phoi/" + CHANGED)
                        .count())
                .isOne();
    }

    @Test
    @Order(2)
    void aChangedModelAloneGetsVersionTwoAndNothingStarts() throws IOException {
        long running = runtime.createProcessInstanceQuery().count();

        deploy("Hiện đại hóa");

        List<ProcessDefinition> changed = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(model -> model.getVersion() == 2)
                .toList();
        assertThat(changed).singleElement().matches(model -> model.getKey().equals(CHANGED));
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(running);
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey(CHANGED)
                        .timers()
                        .count())
                .isOne();
    }

    @Test
    @Order(3)
    void aRedeployOverAnOverdueTimerLosesNoStart() {
        // An outage over the first working day of April: nobody runs the timers.
        clock.standAt(at("2023-04-10T09:00"));

        models.deployAll();
        jobs.run();

        WorkItem caughtUp = register.item(new WorkKey("2023-4.1"));
        assertThat(caughtUp.openedLate()).isTrue();
        assertThat(caughtUp.openedAt()).isEqualTo(clock.instant());
        assertThat(register.ofPlan(PlanId.ofYear(2023))).hasSize(26).allMatch(WorkItem::openedLate);
    }

    @Test
    @Order(4)
    void whateverFiresTwiceOpensOnce() {
        List<String> started = catchUp.run();
        ProcessInstance second = runtime.startProcessInstanceByKey(CHANGED);
        jobs.run();

        assertThat(started).isEmpty();
        BpmnAwareTests.assertThat(second)
                .hasPassed("serviceTask_openWorkItem", "endEvent_notOpened")
                .isEnded();
        BpmnAwareTests.assertThat(running("2023-4.1"))
                .hasNotPassed("endEvent_notOpened")
                .isWaitingAt("callActivity_monthlyRounds", "callActivity_itemReports");
        assertThat(register.ofPlan(PlanId.ofYear(2023))).hasSize(26);
        assertThat(database.sql("select count(*) from act_ru_execution where business_key_ = '2023-4.1'"
                                + " and super_exec_ is null and parent_id_ is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    @Order(5)
    void aTimerThatCanNeverBeTrueIsRefused() throws IOException {
        String impossible = model("").replace("0 0 8 1 4 ?", "0 0 8 30 2 ?");

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(CHANGED + ".bpmn", impossible)
                        .deploy())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không bao giờ đến");
    }

    private ProcessInstance running(String work) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(work)
                .rootProcessInstances()
                .singleResult();
    }

    /** As a release with a changed model would. */
    private void deploy(String change) throws IOException {
        repository
                .createDeployment()
                .name("dieu-phoi/" + CHANGED)
                .enableDuplicateFiltering(false)
                .addString(CHANGED + ".bpmn", model(change))
                .addString("work-step.form", Files.readString(Path.of("forms", "work-step.form")))
                .deploy();
    }

    private static String model(String change) throws IOException {
        return Files.readString(Path.of("processes", "items", CHANGED + ".bpmn"))
                .replace("Mở hồ sơ công việc", "Mở hồ sơ công việc " + change);
    }
}
