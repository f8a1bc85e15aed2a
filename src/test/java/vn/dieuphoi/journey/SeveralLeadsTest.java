package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.models.scaffold.PartyNames;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.year.FormFiller;

/** An item with two leads, one that a set of bodies leads together, one whose lead stands outside. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralLeadsTest {

    private static final WorkKey SHARED = new WorkKey("2023-6.5");
    private static final WorkKey COLLECTIVE = new WorkKey("2023-4.8");
    private static final WorkKey OUTSIDE = new WorkKey("2023-6.4");

    @LocalServerPort
    int port;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    TimeSteps steps;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void thePlanIsRevisedAndTheModelOfTwoLeadsIsDraftedFromIt() throws IOException {
        String yaml = PlanFile.of(PlanId.ofYear(2023)).yaml();
        yaml = inItem(yaml, "6.5", "    lead: LDVL\n", """
                    lead: LDVL
                    leadScope: theo dõi, tổng hợp
                    coLeads: [{ party: KHTC, scope: Bố trí kinh phí thực hiện }]
                """);
        yaml = inItem(
                yaml,
                "4.8",
                "    lead: GDNN\n    partners: [CSGDNN, PDV]\n",
                "    lead: CSGDNN\n    partners: [PDV]\n");
        yaml = inItem(yaml, "6.4", "    lead: LDVL\n", "    lead: SYT\n");
        Plan plan = new PlanFile("thu.yaml", yaml).plan();
        plans.adopt(plan, "thử");

        String model = new Scaffold(plan, PartyNames.shipped()).draft(new ItemCode("6.5"));
        assertThat(model)
                .contains("calledElement=\"item-part\"")
                .contains("Phần việc của đơn vị cùng chủ trì")
                .contains("Bố trí kinh phí thực hiện");
        repository
                .createDeployment()
                .name("mục 6.5 có hai chủ trì")
                .addString("plan-item-6-5.bpmn", model)
                .addString("work-step.form", Files.readString(Path.of("forms", "work-step.form")))
                .deploy();

        steps.advanceTo(evening(LocalDate.of(2023, 4, 4)));
        assertThat(register.item(SHARED).lead()).hasToString("LDVL");
    }

    @Test
    @Order(2)
    void eachOfTwoLeadsHasItsWorkRoundsAndInbox() {
        assertThat(register.partsOf(SHARED)).singleElement().satisfies(part -> {
            assertThat(part.key()).hasToString("2023-6.5~1");
            assertThat(part.lead()).hasToString("KHTC");
            assertThat(part.title()).isEqualTo("Bố trí kinh phí thực hiện");
        });
        assertThat(keys("select key from monthly_round where work_item like '2023-6.5%' order by key"))
                .containsExactlyInAnyOrder("2023-6.5@2023-04", "2023-6.5~1@2023-04");
        assertThat(keys("select distinct owed_by from obligation where work = '2023-6.5~1' and state = 'OPEN'"))
                .containsExactly("KHTC");
        assertThat(keys("select distinct owed_by from obligation where work = '2023-6.5' and kind = 'STEP'"))
                .containsExactly("LDVL");
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .get("/muc/2023-6.5~1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void eachMemberOfACollectiveLeadOwesAnAnswerOfItsOwn() {
        WorkItem item = register.item(COLLECTIVE);
        assertThat(item.lead()).as("the standing office stands in").hasToString("GDNN");
        assertThat(keys("select key from coordination_request where work_item = '2023-4.8' order by key"))
                .containsExactly("2023-4.8>CSGDNN#1", "2023-4.8>CSGDNN#2", "2023-4.8>CSGDNN#3");
        assertThat(keys("select distinct question from coordination_request where work_item = '2023-4.8'"))
                .singleElement()
                .asString()
                .contains("đề nghị chủ trì thực hiện");
        assertThat(
                        keys(
                                "select distinct due_of(key, original_due_on)::text from coordination_request where work_item = '2023-4.8'"))
                .containsExactly("2023-12-28");

        answer("2023-4.8>CSGDNN#1");
        answer("2023-4.8>CSGDNN#2");

        assertThat(
                        keys(
                                "select subject from obligation where work = '2023-4.8' and kind = 'REQUEST' and state = 'OPEN'"))
                .containsExactly("2023-4.8>CSGDNN#3");
        assertThat(WebSession.signedIn(port, "gdnn.truong").get("/muc/2023-4.8").body())
                .contains("Trường Cao đẳng nghề");
    }

    @Test
    @Order(4)
    void aLeadOutsideIsAskedAndTheStandingOfficeFollowsItsWork() {
        assertThat(register.item(OUTSIDE).lead()).hasToString("GDNN");
        assertThat(keys("select key from coordination_request where work_item = '2023-6.4'"))
                .containsExactly("2023-6.4>SYT");
        assertThat(keys("select distinct owed_by from obligation where work = '2023-6.4' and kind = 'ROUND'"))
                .containsExactly("GDNN");
    }

    @Test
    @Order(5)
    void theItemIsDoneWhenTheCoLeadIs() {
        finish(SHARED.part(1));
        assertThat(register.item(SHARED.part(1)).state()).isEqualTo(WorkState.COMPLETED);
        assertThat(register.item(SHARED).isUnfinished()).isTrue();
    }

    private void answer(String request) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_answerRequest")
                .processVariableValueEquals("request", request)
                .singleResult();
        submit(task, "giamdoc", Map.of("decision", "answered", "words", "Đã thực hiện xong phần được giao."));
    }

    private void finish(WorkKey part) {
        for (int i = 0; i < 40; i++) {
            List<Task> open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(part.value())
                    .initializeFormKeys()
                    .list();
            if (open.isEmpty()) {
                return;
            }
            open.stream()
                    .filter(task -> !task.getTaskDefinitionKey().equals("userTask_closeItem") || open.size() == 1)
                    .findFirst()
                    .ifPresent(task -> submit(
                            task,
                            "giamdoc",
                            switch (task.getCamundaFormRef().getKey()) {
                                case "name-partners" -> Map.of("partners", List.of());
                                case "close-item" -> Map.of("decision", "completed");
                                default -> Map.of();
                            }));
        }
        throw new AssertionError(part + " kết thúc mãi không được");
    }

    private void submit(Task task, String person, Map<String, Object> form) {
        FormFiller.submit(tasks, forms, task, person, form, LocalDate.of(2023, 4, 4));
        steps.settle();
    }

    private static String inItem(String yaml, String code, String what, String into) {
        int item = yaml.indexOf("  - code: \"" + code + "\"\n");
        int at = yaml.indexOf(what, item);
        assertThat(at).as(code).isGreaterThan(item);
        return yaml.substring(0, at) + into + yaml.substring(at + what.length());
    }

    private List<String> keys(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
