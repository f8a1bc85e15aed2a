package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.Moments.evening;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.turn.TurnRows;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.round.MonthlyRound;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.year.FormFiller;

/** Finished is finished, on models of today and of before; unfinished work ends when leadership says so. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FinishedWorkTest {

    private static final PlanId PLAN = new PlanId("2023");
    private static final WorkKey ITEM = new WorkKey("2023-9.1");
    private static final WorkKey LASTING = new WorkKey("2023-2.4");
    private static final WorkKey CLOSED_ON_OLD_MODEL = new WorkKey("2023-8.1");
    private static final WorkKey CARRIED_ON_OLD_MODEL = new WorkKey("2023-4.8");
    private static final Pattern FORM = Pattern.compile("formRef=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    TurnRows turn;

    @Autowired
    Obligations obligations;

    @Autowired
    NoticeDesk notices;

    @Autowired
    ProgressDesk progress;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    RequestActions requests;

    @Autowired
    FiguresDesk figures;

    @Autowired
    ReportingCalendar calendar;

    @Autowired
    RepositoryService repository;

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
    void whatIsDecidedAndApprovedInMarchIsDoneInMarch() throws IOException {
        deployAsBefore("plan-item-8-1");
        deployAsBefore("plan-item-4-8");
        steps.advanceTo(evening(LocalDate.of(2023, 3, 2)));

        workThrough(ITEM);
        submit(task(ITEM, "userTask_approveResult"), "giamdoc", Map.of("decision", "approved"));
        steps.settle();

        WorkItem item = register.item(ITEM);
        assertThat(item.isContentDone()).isTrue();
        assertThat(item.words()).isEqualTo("Đã xong nội dung");
        assertThat(obligations
                        .historyOf(ITEM.value())
                        .orElseThrow()
                        .at(LocalDate.of(2023, 3, 2))
                        .state())
                .isEqualTo(Standing.State.DONE_IN_TIME);
        assertThat(task(ITEM, "userTask_closeItem")).isNotNull();
        assertThat(WebSession.signedIn(port, "giamdoc").get("/muc/2023-9.1").body())
                .contains("Đã xong nội dung")
                .doesNotContain("Quyết định cách kết thúc");
        assertThat(turn.of(PLAN))
                .filteredOn(row -> row.work().equals(ITEM))
                .singleElement()
                .satisfies(row -> assertThat(row.way()).isEqualTo(EndingWay.CLOSE));
    }

    @Test
    @Order(2)
    void itCountsAsDoneInTheQuarterAndRaisesNoNotice() {
        steps.advanceTo(evening(LocalDate.of(2023, 4, 11)));

        PeriodFigures quarter = figures.freeze(calendar.period("2023-Q1"), Actor.of("gdnn.truong"))
                .figures();

        assertThat(quarter.items().filter(item -> item.code().equals("9.1")))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.status()).isEqualTo(Standing.State.DONE_IN_TIME);
                    assertThat(item.percent()).isEqualTo(100);
                });
        assertThat(notices.noticesOf(ITEM)).isNotEmpty().noneMatch(notice -> notice.isOpen());
        assertThat(database.sql("select distinct ended from notice where work_item = '2023-9.1'")
                        .query(String.class)
                        .list())
                .containsExactly("CONTENT_DONE");
    }

    @Test
    @Order(3)
    void itsLeadClosesItAndNothingMoreIsOpened() {
        withdrawRequests(ITEM);
        submit(
                task(ITEM, "userTask_closeItem"),
                "gdnn.truong",
                Map.of("summary", "Năm nay không đề xuất.", "decision", "completed"));
        steps.settle();
        Set<String> asked = months(ITEM);

        steps.advanceTo(evening(LocalDate.of(2023, 6, 2)));

        assertThat(register.item(ITEM).state()).isEqualTo(WorkState.COMPLETED);
        assertThat(months(ITEM)).isEqualTo(asked).doesNotContain("2023-05", "2023-06");
        assertThat(months(new WorkKey("2023-9.3"))).contains("2023-06");
    }

    @Test
    @Order(4)
    void whatThePlanGivesMoreYearsIsNotCompleteAtTheEndOfTheFirst() {
        workThrough(LASTING);
        withdrawRequests(LASTING);
        workThrough(LASTING);
        Task closing = task(LASTING, "userTask_closeItem");

        assertThatThrownBy(() -> submit(closing, "khtc.truong", Map.of("decision", "completed")))
                .hasStackTraceContaining("Kế hoạch giao mục này đến ngày 31/12/2030");
        submit(closing, "khtc.truong", Map.of("decision", "carriedOver", "remaining", "Kết nối dữ liệu dân cư."));

        assertThat(register.item(LASTING).state()).isEqualTo(WorkState.CARRIED_OVER);
    }

    @Test
    @Order(5)
    void anItemOfAnOldModelIsClosedAsEarly() {
        assertThat(register.item(CLOSED_ON_OLD_MODEL).isContentDone()).isFalse();
        workThrough(CLOSED_ON_OLD_MODEL);
        assertThat(task(CLOSED_ON_OLD_MODEL, "userTask_closeItem")).isNull();

        steps.advanceTo(evening(LocalDate.of(2023, 6, 5)));

        assertThat(register.item(CLOSED_ON_OLD_MODEL).contentDoneAt().orElseThrow())
                .isBefore(evening(LocalDate.of(2023, 6, 3)));
        withdrawRequests(CLOSED_ON_OLD_MODEL);
        submit(
                task(CLOSED_ON_OLD_MODEL, "userTask_closeItem"),
                "ldvl.truong",
                Map.of("summary", "Đã kiểm tra đủ.", "decision", "completed"));
        steps.settle();

        assertThat(register.item(CLOSED_ON_OLD_MODEL).state()).isEqualTo(WorkState.COMPLETED);
        nothingRuns(CLOSED_ON_OLD_MODEL);
        assertThat(causes(CLOSED_ON_OLD_MODEL)).containsExactly("CLOSED");
    }

    @Test
    @Order(6)
    void leadershipCarriesOverAtAnyTimeWhateverTheModel() {
        WebSession leader = WebSession.signedIn(port, "giamdoc");
        String page = "/muc/2023-4.8/ket-thuc";
        Map<String, String> order = new HashMap<>(Map.of("cach", "CARRY_OVER", "con-lai", "", "ly-do", " "));
        assertThat(leader.get("/muc/2023-4.8").body()).contains(page);
        assertThat(WebSession.signedIn(port, "gdnn.truong").get(page).statusCode())
                .isEqualTo(403);
        assertThat(leader.postForm(page, page, order).body()).contains("Hãy nêu lý do");

        order.put("ly-do", "chờ hướng dẫn của Bộ");
        HttpResponse<String> given = leader.postForm(page, page, order);
        steps.settle();

        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(register.item(CARRIED_ON_OLD_MODEL).state()).isEqualTo(WorkState.CARRIED_OVER);
        assertThat(register.item(CARRIED_ON_OLD_MODEL).outcome()).contains("chờ hướng dẫn của Bộ");
        nothingRuns(CARRIED_ON_OLD_MODEL);
        assertThat(causes(CARRIED_ON_OLD_MODEL)).containsExactly("CARRIED_OVER");
        assertThat(coordination.requestsOf(CARRIED_ON_OLD_MODEL))
                .allMatch(request -> request.state().closed());
        assertThat(notices.noticesOf(CARRIED_ON_OLD_MODEL)).noneMatch(notice -> notice.isOpen());
    }

    private void deployAsBefore(String model) throws IOException {
        String text = Files.readString(Path.of("src", "test", "resources", "fixtures", "models", model + ".bpmn"));
        DeploymentBuilder deployment = repository.createDeployment().name("trước " + model);
        deployment.addString(model + ".bpmn", text);
        Matcher form = FORM.matcher(text);
        Set<String> named = form.results().map(found -> found.group(1)).collect(Collectors.toSet());
        for (String each : named) {
            deployment.addString(each + ".form", Files.readString(Path.of("forms", each + ".form")));
        }
        deployment.deploy();
    }

    private void withdrawRequests(WorkKey work) {
        coordination.requestsOf(work).stream()
                .filter(request -> !request.state().closed())
                .forEach(request -> requests.withdraw(
                        request.key(),
                        "Không còn cần.",
                        Actor.of(register.item(work).lead().value().toLowerCase() + ".truong")));
        steps.settle();
    }

    private Set<String> months(WorkKey work) {
        return progress.roundsOf(work).stream()
                .map(MonthlyRound::period)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private List<String> causes(WorkKey work) {
        return database.sql("""
                        select distinct c.cause from obligation o join obligation_change c on c.obligation = o.key
                        where o.work = ? and c.cause is not null""").param(work.value()).query(String.class).list();
    }

    private void nothingRuns(WorkKey work) {
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(work.value())
                        .count())
                .isZero();
        assertThat(database.sql("select count(*) from obligation where work = ? and state = 'OPEN'")
                        .param(work.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private Task task(WorkKey work, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** Of its own path, the approval with it. */
    private @Nullable Task ownTask(WorkKey work) {
        return tasks
                .createTaskQuery()
                .processInstanceId(register.item(work).processInstance())
                .initializeFormKeys()
                .list()
                .stream()
                .filter(open -> !open.getTaskDefinitionKey().equals("userTask_closeItem"))
                .findFirst()
                .orElse(null);
    }

    /** Each own step in one way, until nothing more waits for a person. */
    private void workThrough(WorkKey work) {
        Map<String, Map<String, Object>> ways = Map.of(
                "name-partners", Map.of("partners", List.of()),
                "decide-support", Map.of("decision", "notNeeded"),
                "decide-more", Map.of("decision", "enough"),
                "leadership-decision", Map.of("decision", "approved"));
        for (Task own = ownTask(work); own != null; own = ownTask(work)) {
            submit(own, "giamdoc", ways.getOrDefault(form(own), Map.of()));
        }
    }

    private static String form(Task task) {
        return task.getCamundaFormRef().getKey();
    }

    private void submit(Task task, String person, Map<String, Object> form) {
        FormFiller.submit(tasks, forms, task, person, form, LocalDate.of(2023, 3, 2));
        steps.settle();
    }
}
