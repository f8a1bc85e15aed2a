package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;
import static vn.dieuphoi.WebSession.ENGINE;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.ModelsOfPlan;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.turn.TurnDesk;
import vn.dieuphoi.turn.TurnList;
import vn.dieuphoi.turn.TurnRow;
import vn.dieuphoi.turn.TurnRows;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.ending.EndingWay;

/** December and January: what is open gets an end on one list, leadership signs it, and nothing of the old plan is lost. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class YearTurnTest {

    private static final PlanId PLAN = new PlanId("2023");
    private static final String LAST_QUARTER = "2023-Q4";
    private static final String YEAR = "2023-year";
    private static final WorkKey CARRIED = new WorkKey("2023-9.1");
    private static final WorkKey PARTLY = new WorkKey("2023-8.3");
    private static final WorkKey STOPPED = new WorkKey("2023-9.3");
    private static final WorkKey ASKED = new WorkKey("2023-2.4");
    private static final WorkKey LEFT = new WorkKey("2023-3.1");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    TimeSteps steps;

    @Autowired
    TurnDesk desk;

    @Autowired
    TurnRows rows;

    @Autowired
    WorkRegister register;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    PlanRegister plans;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    PersonRegister people;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void beforeDecemberThePageSaysThatItIsEarly() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 6)));

        assertThat(WebSession.signedIn(port, "gdnn.truong").get("/chuyen-nam").body())
                .contains("Còn sớm: chuyển năm làm từ 01/12/2023");
        assertThat(WebSession.signedIn(port, "giamdoc").get("/").body()).doesNotContain("href=\"/chuyen-nam");
    }

    @Test
    @Order(2)
    void allThatIsOpenStandsOnOnePageForWhoProposesAndWhoSigns() {
        steps.advanceTo(evening(LocalDate.of(2023, 12, 4)));
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> page = standing.get("/chuyen-nam?ke-hoach=2023");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("36 còn mở", "Cần quyết định", "Chuyển sang kế hoạch sau")
                .doesNotContain("Còn sớm");
        assertThat(rows.of(PLAN)).hasSize(36);
        assertThat(row(new WorkKey("2023-2.4")).way()).isEqualTo(EndingWay.CARRY_OVER);
        assertThat(row(new WorkKey("2023-2.4")).reason()).isEqualTo("kế hoạch ghi đến 2030");
        assertThat(standing.get("/").body()).contains("href=\"/chuyen-nam?ke-hoach=2023");
        assertThat(WebSession.signedIn(port, "giamdoc").get("/chuyen-nam").body())
                .contains("36 còn mở")
                .doesNotContain("/chuyen-nam/chon\"", "/chuyen-nam/trinh\"");
        assertThat(WebSession.signedIn(port, "khtc.truong").get("/chuyen-nam").statusCode())
                .isEqualTo(403);
        assertThat(standing.get("/chuyen-nam/word?ke-hoach=2023").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void theStandingOfficeChoosesForManyAndSaysWhy() {
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");

        choose(standing, List.of(CARRIED), "CARRY_OVER", "", "chưa có nhu cầu năm nay");
        choose(standing, List.of(PARTLY), "CLOSE_PARTLY", "còn hai cuộc kiểm tra", "đã kiểm tra đủ trọng điểm");
        assertThat(choose(standing, List.of(STOPPED), "STOP", "", "")).contains("Dừng cần có lý do");
        assertThat(choose(standing, List.of(STOPPED), "CLOSE", "", "đã xong")).contains("chưa xong nội dung");
        assertThat(row(STOPPED).chosenBy()).isNull();
        choose(standing, List.of(STOPPED), "STOP", "", "doanh nghiệp ít nhu cầu");
        assertThat(row(CARRIED).chosenBy()).isEqualTo(Actor.of("gdnn.truong"));
        assertThat(row(PARTLY).remaining()).isEqualTo("còn hai cuộc kiểm tra");
        assertThat(row(STOPPED).way()).isEqualTo(EndingWay.STOP);
        assertThat(post(WebSession.signedIn(port, "ldvl.truong"), List.of(LEFT), "STOP", "", "không cần")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Nobody has to answer; what the lead does not agree to is for a person to decide. */
    @Test
    @Order(4)
    void leadsAreAskedAboutWhatIsProposedForTheirWork() {
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");
        EndingWay proposed = row(ASKED).way();
        String lead = people.head(register.item(ASKED).lead()).orElseThrow().id();

        standing.postForm("/tai-khoan", "/chuyen-nam/hoi", Map.of("nam", "2023", "muc", ASKED.value()));

        assertThat(proposed).isEqualTo(EndingWay.CARRY_OVER);
        assertThat(row(ASKED).way()).isNull();
        assertThat(row(ASKED).reason()).isEqualTo("chủ trì chưa trả lời");
        WebSession asked = WebSession.signedIn(port, lead);
        String page = "/chuyen-nam/y-kien?muc=" + ASKED;
        assertThat(asked.get("/thong-bao").body()).contains("hỏi ý kiến về cách kết thúc năm");
        assertThat(asked.get(page).body()).contains("Đề xuất: Chuyển sang kế hoạch sau");
        assertThat(WebSession.signedIn(port, "khtc.truong").get(page).statusCode())
                .isEqualTo(403);
        assertThat(answer(WebSession.signedIn(port, "khtc.truong"), "true", "").statusCode())
                .isEqualTo(403);
        assertThat(answer(asked, "false", " ").body()).contains("Hãy ghi ý kiến");
        answer(asked, "false", "Làm nốt trong quý I, không chuyển.");
        assertThat(row(ASKED).reason()).contains("Làm nốt trong quý I, không chuyển.");
        assertThat(answer(asked, "true", "").body()).contains("đã được trả lời");
        choose(standing, List.of(ASKED), "CARRY_OVER", "", "vẫn phải chuyển");
        assertThat(row(ASKED).way()).isEqualTo(EndingWay.CARRY_OVER);
    }

    private HttpResponse<String> answer(WebSession person, String agrees, String words) {
        return person.postForm(
                "/tai-khoan", "/chuyen-nam/y-kien", Map.of("muc", ASKED.value(), "dong-y", agrees, "y-kien", words));
    }

    @Test
    @Order(5)
    void whatIsGivenBackEndsNothingAndIsSubmittedAgain() {
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");
        submit(standing);
        TurnList first = desk.lists(PLAN).get(0);
        assertThat(row(CARRIED).waitingIn()).isEqualTo("2023~turn1");
        assertThat(database.sql("select kind || ' ' || plan || ' ' || owed_by || ' ' || due_on from obligation"
                                + " where subject = '2023~turn1' and state = 'OPEN'")
                        .query(String.class)
                        .list())
                .containsExactly("APPROVAL 2023 LDS 2023-12-11");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/chuyen-nam/danh-sach?ma=2023~turn1")
                        .body())
                .contains("còn hai cuộc kiểm tra", "doanh nghiệp ít nhu cầu", "Chờ lãnh đạo ký");
        assertThat(choose(standing, List.of(CARRIED), "STOP", "", "thôi")).contains("đang chờ lãnh đạo ký");
        assertThat(row(CARRIED).way()).isEqualTo(EndingWay.CARRY_OVER);

        sign(first, Map.of("decision", "returned", "reason", "Xem lại mục 3.1."));
        steps.settle();

        assertThat(desk.list(first.key()).state()).isEqualTo(TurnList.State.RETURNED);
        assertThat(register.item(STOPPED).state()).isEqualTo(WorkState.OPEN);
        assertThat(standing.get("/thong-bao").body()).contains("số 1: trả lại");
        assertThat(row(CARRIED).waitingIn()).isNull();
    }

    @Test
    @Order(6)
    void whatIsSignedEndsOnceEachInItsOwnWay() {
        long open = rows.of(PLAN).stream().filter(TurnRow::ready).count();
        submit(WebSession.signedIn(port, "gdnn.truong"));
        TurnList list = desk.lists(PLAN).get(0);
        assertThat(list.number()).isEqualTo(2);
        assertThat(list.lines()).hasSize((int) open);
        // A leader was quicker than the signature.
        WebSession.signedIn(port, "giamdoc")
                .postForm(
                        "/muc/2023-2.4/ket-thuc",
                        "/muc/2023-2.4/ket-thuc",
                        Map.of("cach", "STOP", "ly-do", "thôi", "con-lai", ""));
        steps.settle();

        sign(list, Map.of("decision", "approved"));
        steps.settle();

        assertThat(register.item(CARRIED).state()).isEqualTo(WorkState.CARRIED_OVER);
        assertThat(register.item(PARTLY).state()).isEqualTo(WorkState.CLOSED_PARTLY);
        assertThat(register.item(PARTLY).outcome().orElseThrow())
                .contains("đã kiểm tra đủ trọng điểm", "danh sách chuyển năm số 2", "Còn lại: còn hai cuộc kiểm tra");
        assertThat(register.item(STOPPED).state()).isEqualTo(WorkState.STOPPED);
        assertThat(register.item(new WorkKey("2023-2.4")).outcome()).contains("thôi");
        assertThat(register.item(LEFT).state()).isEqualTo(WorkState.OPEN);
        for (WorkKey ended : List.of(CARRIED, PARTLY, STOPPED)) {
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(ended.value())
                            .count())
                    .isZero();
            assertThat(coordination.requestsOf(ended))
                    .allMatch(request -> request.state().closed());
            assertThat(database.sql("select count(*) from obligation where work = ? and state = 'OPEN'")
                            .param(ended.value())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(causes(CARRIED)).containsExactly("CARRIED_OVER");
        assertThat(causes(PARTLY)).containsExactly("CLOSED_PARTLY");
        assertThat(causes(STOPPED)).containsExactly("STOPPED");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/chuyen-nam/danh-sach?ma=2023~turn2")
                        .body())
                .contains("Đã ký", "Đã kết thúc phần đã làm", "Đã dừng");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    @Order(7)
    void anOrderThatComesAgainFindsEverythingEnded() {
        long lines = journalLines();

        runtime.createMessageCorrelation("stop-work")
                .processInstanceBusinessKey(CARRIED.value())
                .setVariable("workItem", CARRIED.value())
                .correlateStartMessage();
        steps.settle();

        assertThat(journalLines()).isEqualTo(lines);
        assertThat(register.item(CARRIED).state()).isEqualTo(WorkState.CARRIED_OVER);
    }

    @Test
    @Order(8)
    void onNewYearsDayNothingOfTheOldPlanVanishes() {
        steps.advanceTo(evening(LocalDate.of(2023, 12, 31)));
        List<String> owed = owed();
        assertThat(owed).anyMatch(key -> key.contains(LAST_QUARTER)).anyMatch(key -> key.contains(YEAR));

        steps.advanceTo(evening(LocalDate.of(2024, 1, 1)));

        assertThat(owed()).containsExactlyElementsOf(owed);
        assertThat(WebSession.signedIn(port, "gdnn.truong").get("/viec").body()).contains("quý IV/2023", "năm 2023");
    }

    @Test
    @Order(9)
    void whatWasCarriedOverIsFoundInTheNextPlanAndBack() {
        steps.advanceTo(evening(LocalDate.of(2024, 1, 2)));
        ModelsOfPlan.deploy(application, PlanId.ofYear(2024));
        plans.adopt(
                new PlanFile(
                                "kế hoạch 2024",
                                PlanFile.at(Path.of("plans", "2023.yaml"))
                                        .yaml()
                                        .replace("year: 2023", "year: 2024")
                                        .replace("2023-03-01", "2024-01-02")
                                        .replace("2023-12-", "2024-12-"))
                        .plan(),
                "quantri");
        steps.advanceTo(evening(LocalDate.of(2024, 1, 4)));
        WebSession leader = WebSession.signedIn(port, "giamdoc");

        assertThat(register.item(new WorkKey("2024-9.1")).lineage()).contains(CARRIED);
        assertThat(register.item(new WorkKey("2024-9.3")).lineage()).isEmpty();
        assertThat(leader.get("/muc/2024-9.1").body()).contains("Nối tiếp", "href=\"/muc/2023-9.1\"");
        assertThat(leader.get("/muc/2023-9.1").body()).contains("Làm tiếp ở", "href=\"/muc/2024-9.1\"");
        assertThat(leader.get("/").body()).contains("việc của kế hoạch năm 2023 đang mở");
        assertThat(leader.get("/chuyen-nam?ke-hoach=2023").body()).contains("Đã kết thúc:");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("2024-9.1")
                        .count())
                .isPositive();
    }

    /** Each by the person in whose list it stands, by the calls and with the rights of Tasklist. */
    @Test
    @Order(10)
    void theLastQuarterAndTheYearAreReportedAndSignedInJanuary() {
        steps.advanceTo(evening(LocalDate.of(2024, 1, 8)));
        String head = people.head(register.item(LEFT).lead()).orElseThrow().id();

        String ofItem = tasks.createTaskQuery()
                .processVariableValueEquals("report", LEFT + "@" + LAST_QUARTER)
                .taskDefinitionKey("userTask_submitItemReport")
                .singleResult()
                .getId();
        submit(head, ofItem, Map.of("body", "Đã hướng nghiệp cho 40 trường."));
        for (String period : List.of(LAST_QUARTER, YEAR)) {
            assertThat(claim("khtc.truong", task(period, "userTask_reviewReport")))
                    .isIn(403, 404);
            done("gdnn.truong", period, "userTask_reviewReport", "body", "Đã tổng hợp trong tháng 1/2024.");
            done("giamdoc", period, "userTask_approveReport", "decision", "approved");
        }
        steps.settle();

        WebSession standing = WebSession.signedIn(port, "gdnn.truong");
        for (String period : List.of(LAST_QUARTER, YEAR)) {
            assertThat(standing.get("/bao-cao/" + period).body())
                    .contains("Đã tổng hợp trong tháng 1/2024.")
                    .doesNotContain("DỰ THẢO");
            assertThat(standing.get("/bao-cao/" + period + "/word").statusCode())
                    .isEqualTo(200);
            assertThat(standing.get("/bao-cao?ke-hoach=2023").body()).contains("/bao-cao/" + period);
            assertThat(standing.get("/bao-cao?ke-hoach=2024").body()).doesNotContain("/bao-cao/" + period);
        }
        assertThat(database.sql(
                                "select key || ' ' || plan || ' ' || state from dossier where key in (?, ?) order by key")
                        .params(LAST_QUARTER, YEAR)
                        .query(String.class)
                        .list())
                .containsExactly(LAST_QUARTER + " 2023 ISSUED", YEAR + " 2023 ISSUED");
        assertThat(database.sql("select submitted_at::date::text from item_report where key = '2023-3.1@2023-Q4'")
                        .query(String.class)
                        .single())
                .isEqualTo("2024-01-08");
    }

    private List<String> owed() {
        return database.sql("select key from obligation where plan = '2023' and state = 'OPEN' order by key")
                .query(String.class)
                .list();
    }

    private String task(String key, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey(step)
                .singleResult()
                .getId();
    }

    private int claim(String person, String task) {
        return WebSession.signedIn(port, person).claim(task, person).statusCode();
    }

    private void done(String person, String key, String step, String field, String value) {
        submit(person, task(key, step), Map.of(field, value));
    }

    private void submit(String person, String task, Map<String, String> form) {
        WebSession session = WebSession.signedIn(port, person);
        assertThat(session.claim(task, person).statusCode())
                .as("%s takes %s", person, task)
                .isEqualTo(204);
        String variables = form.entrySet().stream()
                .map(field -> "\"%s\":{\"value\":\"%s\"}".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(","));
        HttpResponse<String> answer =
                session.json("POST", ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{" + variables + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private long journalLines() {
        return database.sql("select count(*) from journal where subject like '2023-9.1%'")
                .query(Long.class)
                .single();
    }

    private List<String> causes(WorkKey work) {
        return database.sql("""
                        select distinct c.cause from obligation o join obligation_change c on c.obligation = o.key
                        where o.work = ? and c.what in ('DONE', 'WITHDRAWN') and c.cause is not null""").param(work.value()).query(String.class).list();
    }

    private TurnRow row(WorkKey work) {
        return rows.of(PLAN).stream()
                .filter(row -> row.work().equals(work))
                .findFirst()
                .orElseThrow();
    }

    /** @return the page that follows */
    private String choose(WebSession person, List<WorkKey> works, String way, String remaining, String reason) {
        post(person, works, way, remaining, reason);
        return person.get("/chuyen-nam?ke-hoach=2023").body();
    }

    private HttpResponse<String> post(
            WebSession person, List<WorkKey> works, String way, String remaining, String reason) {
        return person.postForm(
                "/tai-khoan",
                "/chuyen-nam/chon",
                Map.of(
                        "ke-hoach", "2023",
                        "muc",
                                String.join(
                                        ",", works.stream().map(WorkKey::value).toList()),
                        "cach", way,
                        "con-lai", remaining,
                        "ly-do", reason));
    }

    private void submit(WebSession standing) {
        String page = standing.get("/chuyen-nam?ke-hoach=2023").body();
        String ticket = page.replaceAll("(?s).*name=\"phieu\" value=\"([^\"]+)\".*", "$1");
        standing.postForm("/tai-khoan", "/chuyen-nam/trinh", Map.of("ke-hoach", "2023", "phieu", ticket));
        standing.get("/chuyen-nam?ke-hoach=2023");
    }

    private void sign(TurnList list, Map<String, String> form) {
        submit("giamdoc", task(list.key(), "userTask_approveEndings"), form);
    }
}
