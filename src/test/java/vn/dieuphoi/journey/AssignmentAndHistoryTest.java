package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentStart;
import vn.dieuphoi.work.journal.History;
import vn.dieuphoi.work.journal.JournalEntry;

/** A task that the standing office gives outside the plan, up the ladder to its end, and its history. */
@JourneyTest(consistent = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssignmentAndHistoryTest {

    private static final WorkKey GIVEN = new WorkKey("2023-GV1");

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    AssignmentDesk desk;

    @Autowired
    AssignmentStart start;

    @Autowired
    WorkRegister register;

    @Autowired
    NoticeDesk notices;

    @Autowired
    History history;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Test
    @Order(1)
    void theStandingOfficeGivesATaskWithADueDateInWords() {
        goTo(2023, 3, 2);
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer = standing.postForm(
                "/giao-viec/moi",
                "/giao-viec/moi",
                Map.of(
                        "don-vi", "TTRA",
                        "noi-dung", "=Rà soát nhu cầu tuyển dụng tại KCN Phúc Điền",
                        "san-pham", "Báo cáo",
                        "han-bang-loi", "trong 5 ngày làm việc",
                        "phoi-hop", "KHTC"));
        steps.settle();

        assertThat(answer.statusCode()).isEqualTo(302);
        WorkItem given = register.item(GIVEN);
        assertThat(given.lead()).isEqualTo(new PartyCode("TTRA"));
        assertThat(given.dueOn()).isEqualTo(LocalDate.of(2023, 3, 9));
        assertThat(desk.assignment(GIVEN).dueWords()).contains("trong 5 ngày làm việc");
        assertThat(desk.assignment(GIVEN).assignedBy()).isEqualTo(new PartyCode("GDNN"));
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(GIVEN.value())
                        .taskCandidateGroup("TTRA")
                        .list())
                .extracting(Task::getName)
                .contains("Làm việc được giao");
    }

    @Test
    @Order(2)
    void anOrderThatMakesNoSenseIsRefusedWithWhatWasWritten() {
        WebSession director = WebSession.signedIn(port, "giamdoc");

        String body = director.postForm(
                        "/giao-viec/moi",
                        "/giao-viec/moi",
                        Map.of("don-vi", "TTRA", "noi-dung", "Nội dung đã viết", "han", "2023-02-01"))
                .body();

        assertThat(body).contains("ngày 01/02/2023 đã qua", "Nội dung đã viết");
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .get("/giao-viec/moi")
                        .statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> start.start(
                        new AssignmentStart.Form("TTRA", "x", "", null, "cuối năm", List.of(), false), "khtc.truong"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không có quyền");
        assertThat(register.find(new WorkKey("2023-GV2"))).isEmpty();
    }

    @Test
    @Order(2)
    void aFormThatWasSentTwiceGivesOneTask() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        String page = director.get("/giao-viec/moi").body();
        String ticket = page.replaceAll("(?s).*name=\"phieu\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> written =
                Map.of("don-vi", "TTRA", "noi-dung", "Gửi hai lần", "han", "2023-02-01", "phieu", ticket);
        Map<String, String> corrected =
                Map.of("don-vi", "TTRA", "noi-dung", "Gửi hai lần", "han", "2023-12-29", "phieu", ticket);
        long before = runtime.createProcessInstanceQuery()
                .processDefinitionKey("ad-hoc-assignment")
                .count();

        assertThat(director.postForm("/giao-viec/moi", "/giao-viec/moi", written)
                        .body())
                .contains("ngày 01/02/2023 đã qua");
        assertThat(director.postForm("/giao-viec/moi", "/giao-viec/moi", corrected)
                        .statusCode())
                .as("a refused form keeps its ticket")
                .isEqualTo(302);
        HttpResponse<String> again = director.postForm("/giao-viec/moi", "/giao-viec/moi", corrected);

        assertThat(again.body()).contains("đã được gửi", "Gửi hai lần");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("ad-hoc-assignment")
                        .count())
                .isEqualTo(before + 1);
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("ad-hoc-assignment")
                        .orderByProcessInstanceId()
                        .desc()
                        .list()
                        .get(0)
                        .getId(),
                "only a trial");
    }

    @Test
    @Order(3)
    void fourTasksGivenAtOnceGetFourNumbers() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<WorkKey>> orders = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            String instance = "test-" + person;
            orders.add(() -> register.openAdHoc(
                    "Việc " + instance,
                    new PartyCode("KHTC"),
                    LocalDate.of(2023, 6, 30),
                    instance,
                    Actor.of("giamdoc")));
        }
        List<String> keys = new ArrayList<>();
        for (Future<WorkKey> given : people.invokeAll(orders)) {
            keys.add(given.get().value());
        }
        people.shutdown();

        assertThat(keys).containsExactlyInAnyOrder("2023-GV2", "2023-GV3", "2023-GV4", "2023-GV5");
    }

    @Test
    @Order(4)
    void whatIsLateReachesLeadershipLikeAnItem() {
        goTo(2023, 3, 14);

        assertThat(notices.noticesOf(GIVEN))
                .extracting(notice -> notice.cause())
                .contains("item-overdue");
    }

    @Test
    @Order(5)
    void theOfficeThatGaveItTakesTheResult() {
        hand("doAssignment", "ttra.truong", Map.of("result", "Đã rà soát 12 doanh nghiệp"));
        String request = tasks.createTaskQuery()
                .processInstanceBusinessKey(GIVEN.value())
                .taskCandidateGroup("KHTC")
                .singleResult()
                .getId();
        tasks.claim(request, "khtc.truong");
        forms.submitTaskForm(request, Map.of("decision", "answered", "words", "Đủ kinh phí"));
        Task take = tasks.createTaskQuery()
                .processInstanceBusinessKey(GIVEN.value())
                .taskCandidateGroup("TTRA")
                .singleResult();
        tasks.claim(take.getId(), "ttra.truong");
        forms.submitTaskForm(take.getId(), Map.of("decision", "accepted"));
        steps.settle();
        Task accept = tasks.createTaskQuery()
                .processInstanceBusinessKey(GIVEN.value())
                .taskName("Nghiệm thu việc được giao")
                .singleResult();
        assertThat(tasks.getIdentityLinksForTask(accept.getId()))
                .extracting(link -> link.getGroupId())
                .contains("GDNN")
                .doesNotContain("LDS");

        tasks.claim(accept.getId(), "gdnn.truong");
        forms.submitTaskForm(accept.getId(), Map.of("decision", "accepted"));

        assertThat(register.item(GIVEN).state()).isEqualTo(WorkState.COMPLETED);
    }

    @Test
    @Order(6)
    void theHistoryReadsInWordsAndItsFileHoldsNoFormula() {
        WebSession lead = WebSession.signedIn(port, "ttra.truong");

        String page = lead.get("/lich-su?ma=2023-GV1").body();
        HttpResponse<String> file = lead.get("/lich-su/tai-ve?ma=2023-GV1");

        assertThat(page).contains("Giao việc ngoài kế hoạch", "Việc GV1", "Đề nghị gửi Phòng KHTC");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        assertThat(file.body())
                .startsWith("\uFEFFSố,Lúc,Ai")
                .contains("'=Rà soát nhu cầu")
                .doesNotContain(",=Rà");
        assertThat(file.body().split("\r\n").length)
                .isEqualTo(1 + (int) history.count(new History.Question("2023-GV1", null, null, true)));
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .get("/lich-su?ma=2023-GV1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "khtc.truong")
                        .get("/lich-su?ma=2023-GV1%3EKHTC")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead.get("/lich-su?ma=2023-9999").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void aCorrectionIsALineOfItsOwnAndTheOldOneStays() {
        List<JournalEntry> before = history.read(new History.Question("2023-GV1", null, null, true), 1, 100);
        JournalEntry first = before.get(0);
        WebSession lead = WebSession.signedIn(port, "ttra.truong");

        lead.postForm(
                "/lich-su?ma=2023-GV1",
                "/lich-su/dinh-chinh",
                Map.of("ma", "2023-GV1", "dong", String.valueOf(first.id()), "noi-dung", "KCN Tân Trường mới đúng"));

        List<JournalEntry> after = history.read(new History.Question("2023-GV1", null, null, true), 1, 100);
        assertThat(after).hasSize(before.size() + 1).containsAll(before);
        assertThat(after.get(after.size() - 1)).satisfies(line -> {
            assertThat(line.corrects()).isEqualTo(first.id());
            assertThat(line.actor().person()).isEqualTo("ttra.truong");
            assertThat(line.reason()).isEqualTo("KCN Tân Trường mới đúng");
        });
        assertThatThrownBy(() -> history.correct("2023-3.4", first.id(), "x", Actor.of("giamdoc")))
                .isInstanceOf(Refused.class);
        assertThat(WebSession.signedIn(port, "ttra.cv1")
                        .postForm(
                                "/lich-su?ma=2023-GV1",
                                "/lich-su/dinh-chinh",
                                Map.of("ma", "2023-GV1", "dong", String.valueOf(first.id()), "noi-dung", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(8)
    void thePagesFitADeskAndAPhone() {
        try (Person person = Person.at(port)) {
            person.signIn("giamdoc", WebSession.PASSWORD);
            for (String path : List.of("/giao-viec", "/giao-viec/moi", "/lich-su?ma=2023-GV1")) {
                person.open(path);
                for (int width : List.of(1280, 390)) {
                    person.page().setViewportSize(width, 900);
                    person.page()
                            .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(Path.of(
                                            "target",
                                            "screenshots",
                                            path.replaceAll("\\W+", "-").substring(1) + "-" + width + ".png")));
                    assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    private void hand(String form, String person, Map<String, Object> values) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(GIVEN.value())
                .taskDefinitionKey("userTask_" + form)
                .singleResult();
        tasks.claim(task.getId(), person);
        forms.submitTaskForm(task.getId(), new java.util.HashMap<>(values));
    }

    private void goTo(int year, int month, int day) {
        steps.advanceTo(LocalDate.of(year, month, day)
                .atTime(9, 0)
                .atZone(HoChiMinhTime.ZONE)
                .toInstant());
    }
}
