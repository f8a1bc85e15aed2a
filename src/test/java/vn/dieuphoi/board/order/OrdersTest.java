package vn.dieuphoi.board.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentStart;

/** One order for two offices: opened for each, put right, given another day and withdrawn, each once, told and kept. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrdersTest {

    private static final WorkKey FIRST = new WorkKey("2023-GV1");
    private static final WorkKey SECOND = new WorkKey("2023-GV2");
    private static final String TICKET = "5b2c7e52-6f61-4d0e-9a3c-1f5b0a7d9c01";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    OrderDesk orders;

    @Autowired
    WorkRegister register;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void twoOfficesGetAPieceOfWorkEachByOneDocumentOnce() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        OrderDesk.Order order = new OrderDesk.Order(
                List.of("KHTC", "TTRA", "KHTC"),
                new AssignmentStart.Form("", "Rà soát trụ sở", "Báo cáo", "31/03/2023", "", List.of("TTRA"), false),
                new OrderDocument("215/SLĐTBXH-VP", LocalDate.of(2023, 3, 1)),
                List.of(new EvidenceDesk.Upload(
                        "cong-van.txt",
                        () -> new java.io.ByteArrayInputStream(
                                "Công văn".getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
                TICKET);
        orders.give(order, "giamdoc");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> orders.give(order, "giamdoc"))
                .isInstanceOf(Refused.class);
        steps.settle();

        assertThat(List.of(register.item(FIRST), register.item(SECOND)))
                .extracting(work -> work.lead().value())
                .containsExactlyInAnyOrder("KHTC", "TTRA");
        assertThat(register.find(new WorkKey("2023-GV3"))).isEmpty();
        assertThat(told("KHTC", "Việc được giao: Rà soát trụ sở")).isEqualTo(1);
        String list = WebSession.signedIn(port, "khtc.truong").get("/giao-viec").body();
        assertThat(list).contains("Văn bản số 215/SLĐTBXH-VP ngày 01/03/2023").contains("cong-van.txt");
        long file = database.sql("select id from evidence_file where subject like 'giao-viec/%'")
                .query(Long.class)
                .single();
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .get("/minh-chung/" + file)
                        .statusCode())
                .isEqualTo(200);
        assertThat(WebSession.signedIn(port, "ldvl.truong")
                        .get("/minh-chung/" + file)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void whatIsPutRightStandsInTheOpenTaskAndInTheHistory() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        HttpResponse<String> answer = post(
                director,
                led("KHTC"),
                "sua",
                Map.of("noi-dung", "Rà soát trụ sở và xe", "san-pham", "Danh mục", "ly-do", "Bổ sung xe"));

        assertThat(answer.statusCode()).isEqualTo(302);
        WorkKey key = led("KHTC");
        assertThat(register.item(key).title()).isEqualTo("Rà soát trụ sở và xe");
        assertThat(desk.assignment(key).product()).contains("Danh mục");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(key.value())
                        .taskName("Làm việc được giao")
                        .list())
                .singleElement()
                .satisfies(task -> assertThat(tasks.getVariableLocal(task.getId(), "taskContext")
                                .toString())
                        .contains("Rà soát trụ sở và xe"));
        assertThat(history(key)).contains("Sửa nội dung việc được giao");
        assertThat(told("KHTC", "đã sửa nội dung việc GV")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void anotherDayMovesWhatIsOpenAndAnEarlierOneIsNoExtension() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        WorkKey key = led("TTRA");
        post(director, key, "han", Map.of("han", "14/04/2023", "ly-do", "Chờ số liệu"));
        assertThat(register.item(key))
                .extracting(WorkItem::dueOn, WorkItem::extensions)
                .containsExactly(LocalDate.of(2023, 4, 14), 1);
        assertThat(openDue(key)).isEqualTo(LocalDate.of(2023, 4, 14));

        post(director, key, "han", Map.of("han", "24/03/2023", "ly-do", "Cần sớm"));
        assertThat(register.item(key))
                .extracting(WorkItem::dueOn, WorkItem::extensions)
                .containsExactly(LocalDate.of(2023, 3, 24), 1);
        assertThat(openDue(key)).isEqualTo(LocalDate.of(2023, 3, 24));

        HttpResponse<String> past = post(director, key, "han", Map.of("han", "01/02/2023", "ly-do", "Nhầm"));
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(past.body()).contains("đã qua").contains("value=\"Nhầm\"");
    }

    @Test
    @Order(4)
    void whoDidNotGiveItFindsNoSuchPage() {
        WebSession other = WebSession.signedIn(port, "khtc.truong");
        assertThat(other.get("/giao-viec/" + FIRST).statusCode()).isEqualTo(404);
        assertThat(other.postForm("/viec", "/giao-viec/" + FIRST + "/rut", Map.of("ly-do", "x"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/giao-viec/2023-3.4")
                        .statusCode())
                .isEqualTo(404);
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/giao-viec/lung-tung")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void whatIsWithdrawnEndsOnceAndLeavesNothingOpen() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        WorkKey key = led("KHTC");
        post(director, key, "rut", Map.of("ly-do", "Tỉnh đã làm"));
        assertThat(post(director, key, "rut", Map.of("ly-do", "Lần nữa")).body())
                .contains("đã kết thúc");
        steps.settle();

        assertThat(register.item(key).state()).isEqualTo(WorkState.STOPPED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key.value())
                        .count())
                .isZero();
        assertThat(told("KHTC", "đã rút việc")).isEqualTo(1);
        assertThat(history(key)).contains("Dừng công việc");
        assertThat(register.item(led("TTRA")).state()).isEqualTo(WorkState.OPEN);
    }

    private HttpResponse<String> post(WebSession person, WorkKey key, String act, Map<String, String> fields) {
        return person.postForm("/giao-viec/" + key, "/giao-viec/" + key + "/" + act, new HashMap<>(fields));
    }

    private WorkKey led(String office) {
        return register.item(FIRST).lead().value().equals(office) ? FIRST : SECOND;
    }

    private LocalDate openDue(WorkKey key) {
        return database.sql("select due_on from obligation where work = ? and"
                        + " task is not null and state = 'OPEN' and name = 'Làm việc được giao'")
                .param(key.value())
                .query(LocalDate.class)
                .single();
    }

    private List<String> history(WorkKey key) {
        return database.sql("select action from journal where subject = ?")
                .param(key.value())
                .query(String.class)
                .list();
    }

    private long told(String office, String title) {
        return database.sql("select count(*) from message where kind = 'ASSIGNMENT' and title like ? and person in"
                        + " (select id from person where party_code = ? and role = 'HEAD')")
                .params("%" + title + "%", office)
                .query(Long.class)
                .single();
    }
}
