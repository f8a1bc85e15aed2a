package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.ModelsOfPlan;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What pages and forms say of open work, and where it leads: to who may do it, to other plans, past empty offices. */
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpenWorkPagesTest {

    private static final String ITEM = "2023-3.4";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    EngineClock clock;

    @Autowired
    PlanRegister plans;

    @Autowired
    NoticeDesk notices;

    @Autowired
    ConsistencyChecks consistency;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void theMonthBeforeStandsBesideTheMonthAndAFallNeedsAReason() {
        steps.advanceTo(evening(LocalDate.of(2023, 4, 3)));
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String march = progressTask("2023-03");
        String april = progressTask("2023-04");
        assertThat(tasks.getVariableLocal(april, "lastMonth")).isEqualTo("Kỳ trước: chưa có số liệu.");

        assertThat(report(head, march, 8, null).statusCode()).isEqualTo(204);
        HttpResponse<String> fallen = report(head, april, 3, null);
        HttpResponse<String> fallenAsText = report(head, april, "3", null);

        assertThat(tasks.getVariableLocal(april, "lastMonth")).isEqualTo("Kỳ trước (tháng 03/2023): 8 %.");
        assertThat(List.of(fallen, fallenAsText)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("whyLess", "Lý do tỷ lệ giảm so với kỳ trước");
        });
        assertThat(report(head, april, 3, "Khối lượng cả năm tăng gấp ba.").statusCode())
                .isEqualTo(204);
        assertThat(database.sql("select reason from journal where subject = '2023-3.4@2023-04'"
                                + " and action = 'Ghi tiến độ tháng'")
                        .query(String.class)
                        .single())
                .isEqualTo("3 %, thấp hơn tháng 03/2023 (8 %): Khối lượng cả năm tăng gấp ba.");
    }

    @Test
    @Order(2)
    void aLinkToATaskStandsOnlyWhereItsReaderMayOpenIt() {
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");
        Map<String, Object> owed = database.sql("select o.task, o.work, o.name from obligation o"
                        + " join work_item w on w.key = o.work and w.lead = 'LDVL'"
                        + " where o.state = 'OPEN' and o.candidate_group = 'LDVL' order by o.key limit 1")
                .query()
                .singleRow();
        String foreign = String.valueOf(owed.get("task"));
        String item = "/muc/" + owed.get("work");

        assertThat(standing.get(item).body())
                .contains(String.valueOf(owed.get("name")))
                .doesNotContain(foreign);
        assertThat(WebSession.signedIn(port, "ldvl.truong").get(item).body()).contains("/viec/" + foreign);
        assertThat(List.of(foreign, "khong-co")).allSatisfy(task -> {
            HttpResponse<String> answer = standing.get(WebSession.ENGINE + "/task/" + task);
            assertThat(answer.statusCode()).isBetween(403, 404);
            assertThat(answer.body()).contains("Việc này").doesNotContain("No matching", task);
        });
        assertThat(WebSession.location(WebSession.signedIn(port, "khtc.truong").page("/muc/2023-3.4")))
                .contains("/de-nghi?ma=2023-3.4");
    }

    @Test
    @Order(3)
    void anOfficeThatComesToLeadIsNotAskedByItself() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(state("2023-3.4>KHTC")).isEqualTo("SENT");

        HttpResponse<String> split = administrator.postForm(
                "/to-chuc/GDNN", "/to-chuc/GDNN/tach", Map.of("item", ITEM, "to", "KHTC", "reason", "QĐ 15/QĐ-UBND"));

        assertThat(split.statusCode()).as(split.body()).isEqualTo(302);
        assertThat(state("2023-3.4>KHTC")).isEqualTo("WITHDRAWN");
        assertThat(database.sql(
                                "select words from coordination_step where request = '2023-3.4>KHTC' and step = 'WITHDRAWN'")
                        .query(String.class)
                        .single())
                .contains("không phải trả lời chính mình");
        String partner = database.sql("""
                        select q.party from coordination_request q join work_item w on w.key = q.work_item
                        where w.lead = 'LDVL' and q.state = 'SENT' and q.party in ('KHTC', 'TTRA', 'TTDVVL') limit 1""").query(String.class).single();

        HttpResponse<String> merged = administrator.postForm(
                "/to-chuc/LDVL",
                "/to-chuc/LDVL/sap-nhap",
                Map.of("successor", partner, "reason", "QĐ 12/QĐ-UBND", "action", "merge"));

        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(302);
        assertThat(database.sql("""
                        select q.key from coordination_request q join work_item w on w.key = q.work_item
                        where w.lead = q.party and q.state not in ('WITHDRAWN', 'TAKEN', 'DECLINED', 'UNANSWERED')""").query(String.class).list()).isEmpty();
        assertThat(consistency.look().findings()).isEmpty();
    }

    @Test
    @Order(4)
    void anOfficeInWhichNobodyWorksIsNamedBeforeItIsGivenWork() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        administrator.postForm(
                "/to-chuc", "/to-chuc", Map.of("code", "KTDN", "name", "Phòng Kỹ năng", "reason", "QĐ 15/QĐ-UBND"));
        Map<String, String> split = Map.of("item", "2023-3.5", "to", "KTDN", "reason", "QĐ 15/QĐ-UBND");
        WebSession leader = WebSession.signedIn(port, "giamdoc");

        assertThat(administrator.get("/to-chuc/GDNN").body()).contains("Phòng Kỹ năng (chưa có người làm việc)");
        assertThat(administrator
                        .postForm("/to-chuc/GDNN", "/to-chuc/GDNN/tach", split)
                        .body())
                .contains("Chưa có ai làm việc ở Phòng Kỹ năng", "Vẫn chuyển");
        assertThat(leader.get("/de-nghi/moi?muc=2023-3.5").body())
                .contains("chưa có người làm việc, hãy chọn đơn vị khác");
        assertThat(leader.postForm(
                                "/de-nghi/moi?muc=2023-3.5",
                                "/de-nghi/moi",
                                Map.of(
                                        "muc", "2023-3.5",
                                        "donVi", "KTDN",
                                        "loai", "OPINION",
                                        "noiDung", "Xin ý kiến.",
                                        "thoiHan", "trong 5 ngày làm việc"))
                        .body())
                .contains("Hãy chọn đơn vị khác");
    }

    @Test
    @Order(5)
    void aRequestThatNobodyCanAnswerIsSaidToBeSoAndReachesLeadership() {
        String request = database.sql("select key from coordination_request where party = 'TTRA' and state = 'SENT'"
                        + " order by key limit 1")
                .query(String.class)
                .single();
        database.sql("update person set left_on = '2023-04-03' where party_code = 'TTRA'")
                .update();
        database.sql("delete from person_answers_for where party_code = 'TTRA'").update();

        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/de-nghi?ma=" + request.replace(">", "%3E"))
                        .body())
                .contains("Chưa có ai làm việc ở đơn vị được hỏi");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .postForm(
                                "/giao-viec/moi",
                                "/giao-viec/moi",
                                Map.of(
                                        "don-vi",
                                        "TTRA",
                                        "noi-dung",
                                        "Rà soát.",
                                        "han-bang-loi",
                                        "trong 5 ngày làm việc"))
                        .body())
                .contains("Chưa có ai làm việc ở", "Hãy chọn đơn vị khác");
        steps.advanceTo(evening(LocalDate.of(2023, 5, 15)));

        assertThat(notices.all()).anyMatch(notice -> notice.subject().key().equals(request));
    }

    @Test
    @Order(6)
    void openWorkOfTheOldPlanIsReachedWithAndWithoutANewOne() {
        WebSession leader = WebSession.signedIn(port, "giamdoc");
        clock.standAt(evening(LocalDate.of(2024, 1, 2)));
        for (String page : List.of("/", "/bao-cao", "/lan-theo")) {
            assertThat(leader.get(page).body()).as(page).contains("năm 2023</h1>");
        }
        assertThat(leader.get("/giao-viec").body()).contains("href=\"/giao-viec?ke-hoach=2023\"");
        assertThat(leader.get("/ket-qua").body()).contains("31/12/2023</h1>").doesNotContain("Không có kế hoạch");
        assertThat(leader.get("/ket-qua?ky=2024-Q1").body()).contains("Không có kế hoạch 2024");

        ModelsOfPlan.deploy(application, PlanId.ofYear(2024));
        plans.adopt(
                new PlanFile(
                                "kế hoạch 2024",
                                PlanFile.at(Path.of("plans", "2023.yaml"))
                                        .yaml()
                                        .replace("year: 2023", "year: 2024")
                                        .replace("2023-03-01", "2024-03-01")
                                        .replace("2023-12-", "2024-12-"))
                        .plan(),
                "quantri");

        for (String page : List.of("/", "/bao-cao", "/lan-theo")) {
            assertThat(leader.get(page).body())
                    .as(page)
                    .contains(
                            "năm 2024</h1>",
                            "việc của kế hoạch năm 2023 đang mở",
                            "href=\"" + page + "?ke-hoach=2023\"");
            assertThat(leader.get(page + "?ke-hoach=2023").body()).as(page).contains("năm 2023</h1>");
        }
        assertThat(leader.get("/?ke-hoach=2023").body()).contains("href=\"/muc/2023-3.4\"");
        assertThat(leader.get("/?ke-hoach=X").statusCode()).isEqualTo(404);
    }

    private String progressTask(String month) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(ITEM)
                .processVariableValueEquals("round", ITEM + "@" + month)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> report(WebSession head, String task, Object percent, @Nullable String whyLess) {
        head.claim(task, "gdnn.truong");
        String shown = percent instanceof String ? "\"" + percent + "\"" : percent.toString();
        String reason = whyLess == null ? "" : ",\"whyLess\":{\"value\":\"" + whyLess + "\"}";
        return head.json(
                "POST",
                WebSession.ENGINE + "/task/" + task + "/submit-form",
                "{\"variables\":{\"progress\":{\"value\":\"Đã làm.\"},\"percent\":{\"value\":" + shown + "}" + reason
                        + "}}");
    }

    private String state(String request) {
        return database.sql("select state from coordination_request where key = ?")
                .param(request)
                .query(String.class)
                .single();
    }
}
