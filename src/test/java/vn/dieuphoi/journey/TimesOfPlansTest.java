package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.adoption.effect.AdoptionOrder;
import vn.dieuphoi.adoption.effect.Effect;
import vn.dieuphoi.adoption.effect.EffectDesk;
import vn.dieuphoi.board.ItemBoard;
import vn.dieuphoi.board.Viewer;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.ReportingCalendar;
import vn.dieuphoi.reporting.ReportingQuarter;
import vn.dieuphoi.reporting.figures.FiguresDesk;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.DeadlineBook;
import vn.dieuphoi.work.process.CatchUp;
import vn.dieuphoi.year.FormFiller;

/**
 * A plan of 100 days that asks each Friday, one of a school year that asks every second Friday and one of five years that asks
 * each quarter, side by side: what begins on a day, after another item or in a later year, milestones, ends and reports.
 */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimesOfPlansTest {

    private static final PlanId DAYS = new PlanId("100-ngay-2026");
    private static final WorkKey FIRST = new WorkKey("100-ngay-2026-1");
    private static final WorkKey NEXT = new WorkKey("100-ngay-2026-2");
    private static final WorkKey SCHOOL = new WorkKey("nam-hoc-2026-2027-1");
    private static final WorkKey LONG = new WorkKey("kh-2026-2030-1");
    private static final WorkKey LATER = new WorkKey("kh-2026-2030-2");

    private static final String HEAD = "ldvl.truong";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlanRegister plans;

    @Autowired
    WorkRegister register;

    @Autowired
    ItemBoard items;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    CatchUp catchUp;

    @Autowired
    EffectDesk desk;

    @Autowired
    FiguresDesk figures;

    @Autowired
    ReportingCalendar calendar;

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

    @Autowired
    ConsistencyChecks checks;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodyIsSignedIn() {
        identity.clearAuthentication();
    }

    @Test
    @Order(1)
    void eachBeginsOnItsOwnDay() {
        leaveTheDemonstration();
        OwnPlan days = new OwnPlan("100-ngay-2026", "2026-07-14", "2026-07-14", "2026-10-22")
                .rhythm("{ rounds: weekly, weekday: FRIDAY, reports: monthly }")
                .item("1", "LDVL", "100 ngày kể từ ngày ban hành", """
                        startDate: 2026-07-14
                        endKind: relative
                        milestones: [{ title: Trình dự thảo đề án, due: 2026-08-07 }, { title: Hoàn thiện đề án, due: 2026-09-30 }]""")
                .item("2", "LDVL", "trong 100 ngày", """
                        startsAfter: "1"
                        endDate: 2026-10-22""")
                .outline("1", """
                        item: "1"
                        steps:
                          - task: { id: draft, name: "Soạn dự thảo đề án", due: 20, doc: "Soạn dự thảo." }
                          - task: { id: finish, name: "Hoàn thiện đề án", due: 10, doc: "Hoàn thiện." }
                        end: "Đề án đã hoàn thiện"
                        """);
        OwnPlan school = new OwnPlan("nam-hoc-2026-2027", "2026-07-14", "2026-09-01", "2027-08-31")
                .rhythm("{ rounds: fortnightly, reports: none }")
                .item("1", "GDNN", "cả năm học", "endKind: standing");
        OwnPlan years = new OwnPlan("kh-2026-2030", "2026-07-14", "2026-01-01", "2030-12-31")
                .rhythm("{ rounds: quarterly, reports: yearly }")
                .item("1", "GDNN", "đến khi hoàn thành", "endKind: open")
                .item("2", "GDNN", "đến năm 2029", """
                        startDate: 2028-08-03
                        endDate: 2029-12-31""");
        for (OwnPlan plan : List.of(days, school, years)) {
            plan.deploy(application);
            plans.adopt(plan.plan(), "thử");
        }
        steps.advanceTo(at("2026-07-14T18:00"));

        assertThat(register.item(FIRST).openedLate()).isFalse();
        assertThat(register.item(FIRST).dueOn()).isEqualTo("2026-10-22");
        assertThat(register.item(LONG).plannedStart()).isEqualTo("2026-07-14");
        assertThat(register.find(NEXT)).isEmpty();
        assertThat(register.find(SCHOOL)).isEmpty();

        steps.advanceTo(at("2026-08-04T18:00"));
        assertThat(register.find(LATER)).as("its timer fires each 3 August").isEmpty();
    }

    @Test
    @Order(2)
    void weeksAreAskedOnFridaysAndSaidInWords() {
        assertThat(rounds(FIRST))
                .containsExactly(
                        "2026-W29 2026-07-17", "2026-W30 2026-07-24", "2026-W31 2026-07-31", "2026-W32 2026-08-07");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(FIRST.value())
                        .taskName("Ghi tiến độ tuần")
                        .count())
                .isEqualTo(4);
        WebSession head = WebSession.signedIn(port, HEAD);
        assertThat(head.get("/viec").body()).contains("tuần 31 (27/07–02/08/2026)");
        assertThat(head.get("/viec/tien-do?thang=2026-W31").body()).contains("Tiến độ tuần 31 (27/07–02/08/2026)");
        assertThat(head.get("/muc/" + FIRST).body())
                .contains("tuần 31 (27/07–02/08/2026)")
                .contains("Mốc của kế hoạch")
                .contains("Trình dự thảo đề án");
        assertThat(rounds(LONG)).isEmpty();
    }

    @Test
    @Order(3)
    void theOfficeSetsTheDaysThatThePlanDoesNot() {
        WebSession head = WebSession.signedIn(port, HEAD);
        String page = "/muc/" + FIRST + "/ngay-cua-buoc";
        assertThat(head.get("/muc/" + FIRST).body()).contains(page);
        assertThat(head.get(page).body()).contains("Soạn dự thảo đề án").contains("20 ngày làm việc từ khi mở bước");
        for (String other : List.of("gdnn.truong", "giamdoc", "quantri")) {
            assertThat(WebSession.signedIn(port, other).get(page).statusCode())
                    .as(other)
                    .isIn(403, 404);
        }

        assertThat(head.postForm(page, page, Map.of("ngay.userTask_finish", "30/11/2026"))
                        .body())
                .contains("sau hạn của mục (22/10/2026)");
        assertThat(head.postForm(page, page, Map.of("ngay.userTask_draft", "14/08/2026"))
                        .body())
                .contains("hãy ghi lý do đổi ngày")
                .contains("14/08/2026");
        assertThat(head.postForm(
                                page,
                                page,
                                Map.of(
                                        "ngay.userTask_draft", "14/08/2026",
                                        "ngay.userTask_finish", "15/09/2026",
                                        "lyDo", "Hội đồng họp sớm."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(task(FIRST, "userTask_draft").getDueDate()).isEqualTo(java.util.Date.from(at("2026-08-14T17:00")));
        assertThat(changes(FIRST + "/userTask_draft")).contains("DUE 2026-08-11 2026-08-14");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/lich-su?ma=" + FIRST)
                        .body())
                .contains("Hội đồng họp sớm.");
    }

    @Test
    @Tag("long")
    @Order(4)
    void whatIsLostOfAWeekAMilestoneOrAnOwnDayIsFound() {
        assertThat(foundAfter(
                        "update act_ru_variable set text_ = '2099-W01' where name_ = 'month' and text_ = '2026-W30'"))
                .containsExactly("round.missing " + FIRST + "@2026-W30");
        assertThat(foundAfter("delete from act_ru_variable where name_ = 'milestone' and text_ like '%/moc-2'"))
                .containsExactly("milestone.missing " + FIRST + "/moc-2");
        assertThat(foundAfter("update act_ru_execution set business_key_ = 'x' where business_key_ = '" + FIRST
                        + "' and proc_def_id_ like 'item-milestones:%'"))
                .contains("milestone.missing " + FIRST + "/moc-1", "milestone.missing " + FIRST + "/moc-2");
        assertThat(foundAfter("update own_day set day = '2026-08-20' where step = 'userTask_draft'"))
                .containsExactly("own-day.not-taken " + FIRST + "/userTask_draft");
        assertThat(foundAfter("update own_day set day = day")).isEmpty();
    }

    @Test
    @Order(5)
    void aMilestoneThatIsMissedClimbsTheLadder() {
        steps.advanceTo(at("2026-08-12T18:00"));

        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(FIRST.value())
                .taskDefinitionKey("userTask_recordMilestone")
                .singleResult();
        assertThat(task.getDueDate()).isEqualTo(java.util.Date.from(at("2026-08-07T17:00")));
        assertThat(list("select subject from notice where work_item = ?", FIRST))
                .contains(FIRST + "/moc-1/userTask_recordMilestone");
        assertThat(marks()).containsExactly(Standing.State.OPEN_LATE, Standing.State.NOT_OPEN);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            deadlines.extend(
                    Subject.of(FIRST + "/moc-1/userTask_recordMilestone"),
                    LocalDate.of(2026, 8, 20),
                    "Chờ họp.",
                    Actor.of("giamdoc"));
            assertThat(marks())
                    .as("as the book has it")
                    .containsExactly(Standing.State.OPEN_IN_TIME, Standing.State.NOT_OPEN);
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            register.finishContent(FIRST, Actor.SYSTEM, clock.instant());
            assertThat(marks())
                    .as("what is asked is owed still")
                    .containsExactly(Standing.State.OPEN_LATE, Standing.State.DONE_IN_TIME);
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            register.stop(FIRST, "thử", Actor.of("giamdoc"));
            assertThat(marks())
                    .as("of what is stopped nothing is done")
                    .containsExactly(Standing.State.OPEN_LATE, Standing.State.WITHDRAWN);
        });

        submit(task, Map.of());
        assertThat(marks()).containsExactly(Standing.State.DONE_LATE, Standing.State.NOT_OPEN);
        assertThat(WebSession.signedIn(port, HEAD).get("/muc/" + FIRST).body()).contains("Mốc 1");
        assertThat(list("select unit from work_step where work_item = ?", FIRST))
                .contains("Mốc 1: Trình dự thảo đề án");
    }

    /** New marks, another co-lead, another start: what runs follows, and the page has said it before. */
    @Test
    @Order(6)
    void aRevisionMovesMilestonesLeadsBesideAndStarts() {
        Effect marks = revise(
                "100-ngay-2026",
                "1",
                item -> item.set(
                        "milestones",
                        marks(
                                "Trình dự thảo đề án",
                                "2026-08-07",
                                "Lấy ý kiến nhân dân",
                                "2026-09-03",
                                "Hoàn thiện đề án",
                                "2026-09-30")));
        Effect others = revise(
                "kh-2026-2030",
                "1",
                item -> item.withArray("coLeads")
                        .addObject()
                        .put("party", "LDVL")
                        .put("scope", "Tổng hợp số liệu"));
        Effect later = revise("kh-2026-2030", "2", item -> item.put("startDate", "2028-09-06"));

        assertThat(marks.lines().get(0).kinds()).containsExactly("Đổi mốc");
        assertThat(marks.lines().get(0).running()).anyMatch(says -> says.contains("Mốc được hỏi theo ngày mới"));
        assertThat(others.lines().get(0).kinds()).containsExactly("Đổi cùng chủ trì");
        assertThat(list("select question from coordination_request where work_item = ?", LONG))
                .singleElement()
                .asString()
                .contains("cùng chủ trì mục 1, phần việc: Tổng hợp số liệu");
        assertThat(later.lines().get(0).running()).containsExactly("Chưa mở; mở từ 06/09/2028.");

        steps.advanceTo(at("2026-08-20T18:00"));
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(FIRST.value())
                .taskDefinitionKey("userTask_recordMilestone")
                .singleResult();
        assertThat(task.getDueDate()).isEqualTo(java.util.Date.from(at("2026-09-03T17:00")));
        submit(task, Map.of());
        assertThat(list("select unit from work_step where work_item = ? and unit like 'Mốc%' order by unit", FIRST))
                .containsExactly("Mốc 1: Trình dự thảo đề án", "Mốc 2: Lấy ý kiến nhân dân");
    }

    private Effect revise(String plan, String code, Consumer<ObjectNode> change) {
        ObjectNode written = PlanJson.JSON.valueToTree(PlanText.of(plans.plan(new PlanId(plan))));
        written.path("items").forEach(item -> {
            if (item.path("code").asText().equals(code)) {
                change.accept((ObjectNode) item);
            }
        });
        Plan content = PlanJson.JSON.convertValue(written, PlanText.class).plan();
        return desk.adopt(new AdoptionOrder(content, Set.of(), "Điều chỉnh thử", Actor.of("gdnn.truong"), null), null);
    }

    private static ArrayNode marks(String... titlesAndDays) {
        ArrayNode marks = PlanJson.JSON.createArrayNode();
        for (int i = 0; i < titlesAndDays.length; i += 2) {
            marks.addObject().put("title", titlesAndDays[i]).put("due", titlesAndDays[i + 1]);
        }
        return marks;
    }

    @Test
    @Order(7)
    void anItemBeginsInTheTransactionInWhichTheOneBeforeItEnds() {
        reportAll(FIRST, 40);
        steps.advanceTo(at("2026-09-15T18:00"));
        reportAll(FIRST, 60);
        submit(task(FIRST, "userTask_draft"), Map.of());
        Task finish = task(FIRST, "userTask_finish");
        assertThat(finish.getDueDate())
                .as("no step is born overdue")
                .isEqualTo(java.util.Date.from(at("2026-09-18T17:00")));
        assertThat(instances(NEXT)).isZero();

        submit(finish, Map.of());
        steps.settle();

        WorkItem next = register.item(NEXT);
        assertThat(register.item(FIRST).isContentDone()).isTrue();
        assertThat(next.plannedStart()).isEqualTo("2026-09-15");
        assertThat(next.openedLate()).isFalse();
        assertThat(instances(NEXT)).isOne();
        submit(task(FIRST, "userTask_closeItem"), Map.of("decision", "completed"));
        catchUp.run();
        steps.settle();
        assertThat(instances(NEXT)).isOne();
        assertThat(list("select subject from notice where work_item = ? and subject like '%/moc-2/%'", FIRST))
                .isEmpty();
    }

    @Test
    @Order(8)
    void reportsFollowTheRhythmAndTheQuarterTakesTheLastWeek() {
        assertThat(list("select key from item_report where work_item = ? order by key", FIRST))
                .containsExactly("100-ngay-2026-1@2026-M07", "100-ngay-2026-1@2026-M08", "100-ngay-2026-1@2026-M09");

        PeriodFigures read = figures.freeze(
                        calendar.period(DAYS, new ReportingQuarter(2026, 3)), Actor.of("gdnn.truong"))
                .figures();
        assertThat(read.toString()).contains("percent=40");
    }

    @Test
    @Order(9)
    void itEndsOnItsDayAndAsksNobodyLater() {
        steps.advanceTo(at("2026-10-30T18:00"));

        assertThat(rounds(NEXT)).last().asString().startsWith("2026-W43 2026-10-22");
        Instant end = at("2026-10-22T23:59");
        assertThat(database.sql(
                                "select count(*) from monthly_round where work_item like '100-ngay-%' and opened_at > ?")
                        .param(java.sql.Timestamp.from(end))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(list("select key from item_report where work_item = ? order by key", NEXT))
                .allMatch(key -> key.compareTo("100-ngay-2026-2@2026-M10") <= 0);
    }

    @Test
    @Order(10)
    void theOthersGoOnInTheirOwnRhythm() {
        steps.advanceTo(at("2027-01-15T18:00"));

        assertThat(register.item(SCHOOL).plannedStart())
                .as("after the National Day")
                .isEqualTo("2026-09-03");
        assertThat(register.item(SCHOOL).dueOn()).isEqualTo("2027-08-31");
        assertThat(rounds(SCHOOL))
                .startsWith("2026-F37 2026-09-11", "2026-F39 2026-09-25")
                .hasSize(10);
        assertThat(list("select key from item_report where work_item = ?", SCHOOL))
                .isEmpty();
        assertThat(rounds(LONG)).containsExactly("2026-R3 2026-09-30", "2026-R4 2026-12-31");
        assertThat(list("select key from item_report where work_item = ?", LONG))
                .containsExactly("kh-2026-2030-1@2026-Y");
        assertThat(register.find(LATER)).isEmpty();
    }

    private List<String> foundAfter(String fault) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            assertThat(database.sql(fault).update()).as(fault).isPositive();
            return checks.look().findings().stream()
                    .map(found -> found.rule() + " " + found.subject())
                    .toList();
        }));
    }

    /** Its plan is over; nothing of it is of this story. */
    private void leaveTheDemonstration() {
        clock.standAt(at("2026-07-13T07:00"));
        for (ProcessInstance run :
                runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(run.getId(), "kế hoạch khác", true, true);
        }
        database.sql("delete from plan_revision").update();
        database.sql("delete from adopted_plan").update();
        catchUp.run();
        steps.settle();
    }

    /** How the item's milestones stand by its page. */
    private List<Standing.State> marks() {
        return items.find(FIRST, new Viewer("quantri", List.of())).orElseThrow().milestones().stream()
                .map(mark -> mark.standing().state())
                .toList();
    }

    private List<String> rounds(WorkKey work) {
        return list(
                "select month || ' ' || due_of(key, original_due_on) from monthly_round where work_item = ? order by opened_at, month",
                work);
    }

    private List<String> changes(String obligation) {
        return database.sql("select what || ' ' || coalesce(before_value, '') || ' ' || coalesce(after_value, '')"
                        + " from obligation_change where obligation = ?")
                .param(obligation)
                .query(String.class)
                .list();
    }

    private List<String> list(String sql, WorkKey work) {
        return database.sql(sql).param(work.value()).query(String.class).list();
    }

    private long instances(WorkKey work) {
        return database.sql("select count(*) from act_hi_procinst where business_key_ = ?"
                        + " and super_process_instance_id_ is null and proc_def_key_ like 'plan-item-%'")
                .param(work.value())
                .query(Long.class)
                .single();
    }

    private Task task(WorkKey work, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private void reportAll(WorkKey work, int percent) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey("userTask_reportProgress")
                .orderByTaskCreateTime()
                .asc()
                .list()
                .forEach(task -> submit(task, Map.of("percent", percent)));
    }

    private void submit(Task task, Map<String, Object> form) {
        FormFiller.submit(tasks, forms, task, HEAD, form, LocalDate.of(2026, 8, 3));
        steps.settle();
    }
}
