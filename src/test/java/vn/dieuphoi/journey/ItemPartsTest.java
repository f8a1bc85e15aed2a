package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.evening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.task.FormText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.trace.PlanTrace;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.work.PartOf;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.year.FormFiller;

/** Item 7 of the plan over its year: five programmes, each with the rounds, reports, requests and notices of its own lead. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class ItemPartsTest {

    private static final PlanId PLAN = new PlanId("2023");
    private static final WorkKey ITEM = new WorkKey("2023-7");
    private static final WorkKey SKILLS = ITEM.part(1);
    private static final WorkKey MARKET = ITEM.part(2);
    private static final WorkKey DIGITAL = ITEM.part(3);
    private static final WorkKey STRATEGY = ITEM.part(4);
    private static final WorkKey SAFETY = ITEM.part(5);
    private static final WorkKey ADDED = ITEM.part(6);

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    FiguresDesk figures;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    EndingDesk endings;

    @Autowired
    EndingOrders orders;

    @Autowired
    PlanTrace trace;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    @Order(1)
    void leadershipGivesEachProgrammeALeadAndNobodyElseIsAskedMeanwhile() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
        Task assigning = task(ITEM, "userTask_assignProgrammeLeads");
        assertThat(tasks.getVariables(assigning.getId()))
                .containsEntry("programmeCount", 5)
                .hasEntrySatisfying(
                        "programme1",
                        words -> assertThat(FormText.plain(String.valueOf(words)))
                                .contains("3231/KH-UBND ngày 07/09/2020"));
        assertThat(keys("select key from monthly_round where work_item like '2023-7%'"))
                .isEmpty();

        Map<String, Object> leads = new HashMap<>(
                Map.of("lead1", "GDNN", "lead2", "LDVL", "lead3", "KHTC", "lead4", "GDNN", "lead5", "TTRA"));
        leads.put("otherProgrammes", "99/KH-SLĐ; CTK");
        assertThatThrownBy(() -> submit(assigning, "giamdoc", leads))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không phải đơn vị trực thuộc");
        leads.put("otherProgrammes", "99/KH-SLĐ; LDVL");
        submit(assigning, "giamdoc", leads);

        assertThat(register.partsOf(ITEM))
                .extracting(part -> part.key() + " " + part.lead() + " "
                        + part.partOf().map(PartOf::source).orElse(""))
                .containsExactly(
                        "2023-7~1 GDNN 3231/KH-UBND",
                        "2023-7~2 LDVL 3076/KH-UBND",
                        "2023-7~3 KHTC 1305/KH-UBND",
                        "2023-7~4 GDNN 1306/KH-UBND",
                        "2023-7~5 TTRA 1562/CTr-UBND",
                        "2023-7~6 LDVL 99/KH-SLĐ");
        assertThat(register.item(SKILLS).title()).isEqualTo("Kế hoạch 3231: phát triển nhân lực có kỹ năng nghề");
        assertThat(register.ofPlan(PLAN)).extracting(WorkItem::key).doesNotContain(SKILLS);
    }

    @Test
    @Order(2)
    void aPartIsOpenedOnceHoweverOftenItIsAsked() {
        WorkItem part = register.item(SKILLS);
        assertThat(register.openPart(
                        part.partOf().orElseThrow(), 9, "lần hai", new PartyCode("LDVL"), "một quy trình khác"))
                .isEmpty();
        assertThat(register.partsOf(ITEM)).hasSize(6);
    }

    @Test
    @Order(3)
    void eachLeadIsAskedForItsRoundsAndReportsAndTheStandingOfficeForNone() {
        steps.advanceTo(evening(LocalDate.of(2023, 4, 4)));

        assertThat(groupsOf(SAFETY)).containsOnly("TTRA");
        assertThat(groupsOf(MARKET)).containsOnly("LDVL");
        assertThat(keys("select key from monthly_round where work_item like '2023-7%' order by key"))
                .contains("2023-7~1@2023-03", "2023-7~5@2023-03", "2023-7~5@2023-04")
                .doesNotContain("2023-7@2023-03", "2023-7@2023-04");
        assertThat(keys("select key from item_report where work_item like '2023-7%' order by key"))
                .contains("2023-7~2@2023-Q1")
                .doesNotContain("2023-7@2023-Q1");
        assertThat(keys("select distinct owed_by from obligation where work = '2023-7~5' and state = 'OPEN'"))
                .contains("TTRA");
    }

    @Test
    @Order(4)
    void aPartAsksWhomItsLeadNames() {
        Task naming = task(MARKET, "userTask_nameBodies");
        submit(naming, "ldvl.truong", Map.of("partners", List.of("SCT"), "question", "Đề nghị cung cấp số liệu."));

        assertThat(keys("select key from coordination_request where work_item like '2023-7%'"))
                .containsExactly("2023-7~2>SCT");
        assertThat(keys("select owed_by from obligation where subject = '2023-7~2>SCT' and state = 'OPEN'"))
                .containsExactly("SCT");
    }

    @Test
    @Order(5)
    void itsPagesShowTheParts() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        assertThat(director.get("/muc/2023-7").body())
                .contains("Phần việc")
                .contains("/muc/2023-7~5")
                .contains("Thanh tra Sở");
        assertThat(director.get("/muc/2023-7~5").body())
                .contains("Mục 7, phần 5")
                .contains("/muc/2023-7\"");
        assertThat(director.get("/lan-theo/2023-7~5").statusCode()).isEqualTo(200);
        WebSession inspectors = WebSession.signedIn(port, "ttra.truong");
        assertThat(inspectors.get("/muc/2023-7~5").statusCode()).isEqualTo(200);
        assertThat(inspectors.get("/muc/2023-7~2").statusCode()).isIn(403, 404);
        assertThat(inspectors.get("/viec").body()).contains("7, phần 5");
    }

    @Test
    @Order(6)
    void aLateRoundOfOneProgrammeNamesItsLeadAndNoOther() {
        steps.advanceTo(evening(LocalDate.of(2023, 4, 5)));

        assertThat(keys("select distinct responsible from notice where work_item = '2023-7~5'"))
                .containsExactly("TTRA");
        assertThat(keys("select distinct responsible from notice where work_item = '2023-7~3'"))
                .containsExactly("KHTC");
        assertThat(keys("select key from notice where work_item = '2023-7'")).isEmpty();
    }

    @Test
    @Order(7)
    void aChangeOfLeadMovesWhatIsOpenOfThatProgrammeOnly() {
        Task notice = tasks.createTaskQuery()
                .processInstanceBusinessKey(SAFETY.value())
                .taskDefinitionKeyIn("userTask_giveDirective", "userTask_directorDirective")
                .list()
                .get(0);
        submit(
                notice,
                "giamdoc",
                Map.of("directive", "changeOffice", "newOffice", "LDVL", "reason", "Thanh tra không đủ người."));

        assertThat(register.item(SAFETY).lead()).hasToString("LDVL");
        assertThat(groupsOf(SAFETY)).contains("LDVL").doesNotContain("TTRA");
        assertThat(register.item(DIGITAL).lead()).hasToString("KHTC");
    }

    @Test
    @Order(8)
    void onePartIsStoppedAndTheItemGoesOn() {
        Actor director = Actor.of("giamdoc");
        assertThat(endings.decide(new vn.dieuphoi.work.ending.Ending(
                        ADDED, EndingWay.STOP, null, "", "Chương trình đã bãi bỏ.", director)))
                .isTrue();
        orders.send(ADDED);
        steps.settle();

        assertThat(register.item(ADDED).state()).isEqualTo(WorkState.STOPPED);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(ADDED.value())
                        .count())
                .isZero();
        assertThat(register.item(ITEM).state()).isEqualTo(WorkState.OPEN);
        assertThat(groupsOf(MARKET)).isNotEmpty();
    }

    @Test
    @Order(9)
    void theReportCountsTheItemOnceAndListsItsParts() {
        steps.advanceTo(evening(LocalDate.of(2023, 5, 5)));
        Task round = tasks.createTaskQuery()
                .processInstanceBusinessKey(SKILLS.value())
                .taskDefinitionKey("userTask_reportProgress")
                .processVariableValueEquals("round", "2023-7~1@2023-04")
                .singleResult();
        submit(round, "gdnn.truong", Map.of("percent", 60));
        steps.advanceTo(evening(LocalDate.of(2023, 6, 20)));

        PeriodFigures quarter = figures.freeze(calendar.period(PLAN, ReportingQuarter.parse("2023-Q2")), Actor.SYSTEM)
                .figures();
        PeriodFigures.Item item = quarter.items()
                .filter(one -> one.code().equals("7"))
                .findFirst()
                .orElseThrow();
        assertThat(quarter.items().count()).isEqualTo(36);
        assertThat(item.parts())
                .hasSize(6)
                .extracting(PeriodFigures.Part::leadName)
                .contains("Phòng Kế hoạch tài chính");
        assertThat(item.parts().get(0).percent()).isEqualTo(60);
        assertThat(item.percent()).isEqualTo(10);
    }

    @Test
    @Order(10)
    void aMergedOfficesPartGoesToItsSuccessor() {
        WebSession.signedIn(port, "quantri")
                .postForm(
                        "/to-chuc/KHTC",
                        "/to-chuc/KHTC/sap-nhap",
                        Map.of("successor", "LDVL", "reason", "Quyết định sáp nhập", "action", "merge"));

        assertThat(register.item(DIGITAL).lead()).hasToString("LDVL");
        assertThat(groupsOf(DIGITAL)).containsOnly("LDVL");
        assertThat(keys("select distinct owed_by from obligation where work = '2023-7~3' and state = 'OPEN'"))
                .contains("LDVL")
                .doesNotContain("KHTC");
        assertThat(register.item(STRATEGY).lead()).hasToString("GDNN");
        assertThat(register.partsOf(ITEM)).hasSize(6);
    }

    @Test
    @Order(11)
    void theItemIsDoneOnTheDayOnWhichItsLastPartIs() {
        for (WorkKey part : List.of(SKILLS, MARKET, DIGITAL, STRATEGY, SAFETY)) {
            finish(part);
        }
        assertThat(register.partsOf(ITEM))
                .extracting(WorkItem::state)
                .containsOnly(WorkState.COMPLETED, WorkState.STOPPED);

        submit(task(ITEM, "userTask_approveResult"), "giamdoc", Map.of("decision", "approved"));
        assertThat(register.item(ITEM).isContentDone()).isTrue();
        assertThat(keys("select distinct content_done_at::date::text from work_item"
                        + " where part_of = '2023-7' and state = 'COMPLETED' or key = '2023-7'"))
                .containsExactly("2023-06-20");
        submit(task(ITEM, "userTask_closeItem"), "gdnn.truong", Map.of("decision", "completed"));
        assertThat(register.item(ITEM).state()).isEqualTo(WorkState.COMPLETED);
        steps.advanceTo(evening(LocalDate.of(2023, 7, 4)));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ITEM.value())
                        .count())
                .isZero();
    }

    /** Everything that is open of a part, until it is closed and nothing of it is left. */
    private void finish(WorkKey part) {
        for (int i = 0; i < 60; i++) {
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
                    .ifPresent(task -> submit(task, head(part), WAYS.getOrDefault(form(task), Map.of())));
        }
        throw new AssertionError(part + " kết thúc mãi không được");
    }

    private static final Map<String, Map<String, Object>> WAYS = Map.of(
            "name-partners", Map.of("partners", List.of()),
            "close-item", Map.of("decision", "completed"),
            "monthly-progress", Map.of("percent", 80),
            "give-directive", Map.of("directive", "remind"),
            "answer-request", Map.of("decision", "answered", "words", "Đã làm."),
            "confirm-item-report", Map.of("decision", "confirmed"));

    private List<String> groupsOf(WorkKey work) {
        return tasks.createTaskQuery().processInstanceBusinessKey(work.value()).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().endsWith("Directive"))
                .filter(task -> !task.getTaskDefinitionKey().equals("userTask_answerRequest"))
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(group -> group.replaceFirst("\\..*", ""))
                .distinct()
                .toList();
    }

    private String head(WorkKey part) {
        return register.item(part).lead().value().toLowerCase(Locale.ROOT) + ".truong";
    }

    private Task task(WorkKey work, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private void submit(Task task, String person, Map<String, Object> form) {
        FormFiller.submit(tasks, forms, task, person, form, LocalDate.of(2023, 3, 2));
        steps.settle();
    }

    private List<String> keys(String sql) {
        return database.sql(sql).query(String.class).list();
    }
}
