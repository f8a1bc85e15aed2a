package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;
import static vn.dieuphoi.WebSession.ENGINE;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.FirstSurvey;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.escalation.extension.ExtensionDesk;
import vn.dieuphoi.evidence.EvidenceAccess;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.journal.JournalEntry;

/** The head of GDNN and others are away in March 2023; work goes on in other hands and comes back. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubstitutionTest {

    private static final String SURVEY =
            "{\"variables\":{\"surveyed\":{\"value\":120},\"ordering\":{\"value\":40},\"trainees\":{\"value\":900},"
                    + "\"result\":{\"value\":\"Đã rà soát các doanh nghiệp.\"}}}";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    PersonRegister people;

    @Autowired
    WorkRegister register;

    @Autowired
    Journal journal;

    @Autowired
    ExtensionDesk extensions;

    @Autowired
    CoordinationDesk requests;

    @Autowired
    EvidenceDesk evidence;

    @Autowired
    EvidenceAccess files;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void aClaimedTaskGoesToTheSubstituteWhoseActionShowsBothNames() {
        steps.advanceTo(at("2023-03-01T09:00"));
        FirstSurvey.open(tasks, forms, steps);
        String survey = task("Rà soát nhu cầu đặt hàng").getId();
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession substitute = WebSession.signedIn(port, "gdnn.cv1");
        head.claim(survey, "gdnn.truong").statusCode();
        assertThat(list(substitute, "Việc của tôi")).doesNotContain(survey);

        HttpResponse<String> recorded = absent(head, "gdnn.truong", "gdnn.cv1", "2023-03-01", "2023-03-03");

        assertThat(recorded.statusCode()).isEqualTo(302);
        assertThat(head.get("/vang-mat").body()).contains("1 việc đã nhận đã chuyển cho người làm thay");
        assertThat(list(substitute, "Việc của tôi")).contains(survey);
        assertThat(submit(head, survey).statusCode()).isEqualTo(400);
        assertThat(submit(substitute, survey).statusCode()).isEqualTo(204);
        assertThat(register.stepsOf(new WorkKey("2023-9.3")))
                .last()
                .satisfies(step -> assertThat(step.actor()).isEqualTo(new Actor("gdnn.cv1", "gdnn.truong")));
        assertThat(people.displayName(new Actor("gdnn.cv1", "gdnn.truong")))
                .isEqualTo("Trần Đức Anh (thay Nguyễn Thu Hằng)");
        assertThat(journal.of(Subject.of("gdnn.truong")))
                .anySatisfy(entry -> assertThat(entry.action()).contains("vắng mặt"));
    }

    @Test
    @Order(2)
    void bySubstitutingAFunctionADeputyGetsWhatOnlyTheDirectorGets() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        assertThat(groups("phogiamdoc1")).doesNotContain("GIAMDOC");

        HttpResponse<String> recorded = absent(director, "@LDS", "phogiamdoc1", "2023-03-01", "2023-03-03");

        assertThat(recorded.statusCode()).isEqualTo(302);
        assertThat(groups("phogiamdoc1")).contains("LDS", "GIAMDOC");
        assertThat(groups("phogiamdoc2")).doesNotContain("GIAMDOC");
        assertThat(people.headsToday("phogiamdoc1")).containsExactly(new PartyCode("LDS"));
    }

    @Test
    @Order(3)
    void aSubstituteFromAnotherOfficeSeesAndTakesItsTasksForTheAbsent() {
        WebSession substitute = WebSession.signedIn(port, "khtc.truong");
        Task theirs = tasksOf("LDVL").get(0);
        assertThat(list(substitute, "Việc chờ phòng nhận")).doesNotContain(theirs.getId());
        assertThat(substitute.claim(theirs.getId(), "khtc.truong").statusCode()).isEqualTo(403);

        absent(WebSession.signedIn(port, "quantri"), "ldvl.truong", "khtc.truong", "2023-03-01", "2023-03-03");

        assertThat(list(substitute, "Việc chờ phòng nhận")).contains(theirs.getId());
        assertThat(people.actsFor("khtc.truong")).contains(new PartyCode("LDVL"), new PartyCode("KHTC"));
        assertThat(people.actorFor("khtc.truong", new PartyCode("LDVL")))
                .isEqualTo(new Actor("khtc.truong", "ldvl.truong"));
        String givenBack = tasksOf("LDVL").get(1).getId();
        substitute.claim(givenBack, "khtc.truong").statusCode();
        substitute.json("POST", ENGINE + "/task/" + givenBack + "/unclaim", "");
        assertThat(substitute.claim(theirs.getId(), "khtc.truong").statusCode()).isEqualTo(204);
        Task taken = tasks.createTaskQuery().taskId(theirs.getId()).singleResult();
        assertThat(taken.getOwner()).isEqualTo("ldvl.truong");
    }

    @Test
    @Order(4)
    void whatMakesNoSenseIsRefusedAndKeepsWhatWasTyped() {
        WebSession head = WebSession.signedIn(port, "ttra.truong");

        assertThat(absent(head, "ttra.truong", "ttra.truong", "2023-03-06", "2023-03-07")
                        .body())
                .contains("Không ai làm thay cho chính mình")
                .contains("value=\"07/03/2023\"");
        assertThat(absent(head, "ttra.truong", "gdnn.cv1", "2023-03-06", "2023-03-07")
                        .body())
                .contains("phải cùng đơn vị");
        assertThat(absent(head, "ttra.truong", "ttra.cv1", "2023-03-08", "2023-03-07")
                        .body())
                .contains("Ngày cuối phải sau");
        assertThat(absent(head, "ttra.truong", "ttra.cv1", "2023-03-08", "2099-03-07")
                        .body())
                .contains("không quá một năm")
                .contains("value=\"07/03/2099\"");
        assertThat(absent(head, "gdnn.cv2", "gdnn.cv1", "2023-03-06", "2023-03-07")
                        .body())
                .contains("chỉ ghi được vắng mặt của chính mình");
        assertThat(absent(head, "ttra.truong", "ttra.cv1", "2023-03-06", "2023-03-07")
                        .statusCode())
                .isEqualTo(302);
        assertThat(absent(head, "ttra.truong", "ttra.cv2", "2023-03-07", "2023-03-09")
                        .body())
                .contains("Đã ghi vắng mặt từ 06/03/2023");
        assertThat(absent(head, "ttra.cv2", "ttra.truong", "2023-03-07", "2023-03-09")
                        .body())
                .contains("cũng vắng mặt");
        assertThat(absent(head, "ttra.cv1", "ttra.cv2", "2023-03-07", "2023-03-09")
                        .body())
                .contains("đang nhận làm thay");
        assertThat(database.sql("select count(*) from absence where recorded_by = 'ttra.truong'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @Order(5)
    void whenTheDaysAreOverTheRightIsGoneAndTheTaskComesBack() {
        WebSession substitute = WebSession.signedIn(port, "khtc.truong");
        Task taken = tasks.createTaskQuery().taskAssignee("khtc.truong").singleResult();
        Task open = tasksOf("LDVL").get(1);
        assertThat(open.getAssignee()).isNull();
        assertThat(open.getOwner()).isNull();

        clock.standAt(at("2023-03-04T00:30"));

        assertThat(groups("phogiamdoc1")).doesNotContain("GIAMDOC");
        assertThat(people.actsFor("khtc.truong")).doesNotContain(new PartyCode("LDVL"));
        assertThat(list(substitute, "Việc chờ phòng nhận")).doesNotContain(open.getId());
        assertThat(substitute.claim(open.getId(), "khtc.truong").statusCode()).isBetween(400, 403);
        assertThat(substitute
                        .json("POST", ENGINE + "/task/" + taken.getId() + "/submit-form", "{\"variables\":{}}")
                        .body())
                .contains("Thời gian bạn làm thay đã hết");

        steps.advanceTo(at("2023-03-06T09:00"));

        Task back = tasks.createTaskQuery().taskId(taken.getId()).singleResult();
        assertThat(back.getAssignee()).isEqualTo("ldvl.truong");
        assertThat(back.getOwner()).isNull();
        assertThat(substitute.get(ENGINE + "/task/" + taken.getId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void anAbsenceEndedEarlyGivesTheTasksBackAtOnce() {
        WebSession head = WebSession.signedIn(port, "ttra.truong");
        WebSession substitute = WebSession.signedIn(port, "ttra.cv1");
        String theirs = tasksOf("TTRA").get(0).getId();
        assertThat(substitute.claim(theirs, "ttra.cv1").statusCode()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(theirs).singleResult().getOwner())
                .isNull();
        tasks.setAssignee(theirs, "ttra.truong");
        steps.advanceTo(at("2023-03-07T09:00"));
        assertThat(tasks.createTaskQuery().taskId(theirs).singleResult().getAssignee())
                .isEqualTo("ttra.cv1");
        long absence = database.sql("select id from absence where person = 'ttra.truong'")
                .query(Long.class)
                .single();

        assertThat(WebSession.signedIn(port, "ttra.cv2")
                        .postForm("/vang-mat", "/vang-mat/" + absence + "/ket-thuc", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(people.headsToday("ttra.cv1")).contains(new PartyCode("TTRA"));
        head.postForm("/vang-mat", "/vang-mat/" + absence + "/ket-thuc", Map.of());

        assertThat(people.headsToday("ttra.cv1")).isEmpty();
        assertThat(tasks.createTaskQuery().taskId(theirs).singleResult().getAssignee())
                .isEqualTo("ttra.truong");
    }

    @Test
    @Order(7)
    void theHeadHandsATaskOverAndTheHistorySaysWhy() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        Task one = tasksOf("GDNN").stream()
                .filter(task -> task.getAssignee() == null)
                .findFirst()
                .orElseThrow();
        WebSession.signedIn(port, "gdnn.cv1").claim(one.getId(), "gdnn.cv1");

        HttpResponse<String> given = handOver(head, "GDNN", one.getId(), "gdnn.cv2", "Anh Đức Anh đi công tác");

        assertThat(given.statusCode()).isEqualTo(302);
        assertThat(tasks.createTaskQuery().taskId(one.getId()).singleResult().getAssignee())
                .isEqualTo("gdnn.cv2");
        assertThat(database.sql("select reason || '|' || before || '|' || after from journal"
                                + " where action like 'Phân công lại%' and actor = 'gdnn.truong'")
                        .query(String.class)
                        .single())
                .isEqualTo("Anh Đức Anh đi công tác|Trần Đức Anh|Vũ Ngọc Ánh");
    }

    @Test
    @Order(8)
    void neitherStaffNorTheHeadOfAnotherOfficeHandsTasksOver() {
        Task theirs = tasksOf("GDNN").stream()
                .filter(task -> "gdnn.cv2".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        WebSession staff = WebSession.signedIn(port, "gdnn.cv1");
        WebSession other = WebSession.signedIn(port, "khtc.truong");

        assertThat(staff.get("/phan-cong").statusCode()).isEqualTo(403);
        assertThat(postHandOver(staff, "/vang-mat", "GDNN", theirs.getId(), "gdnn.cv1", "x")
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get("/phan-cong?office=GDNN").statusCode()).isEqualTo(403);
        assertThat(handOver(other, "KHTC", theirs.getId(), "khtc.cv1", "thử").body())
                .contains("không phải của đơn vị này");
        assertThat(handOver(other, "KHTC", theirs.getId(), "gdnn.cv1", "thử").body())
                .contains("không thuộc đơn vị này");
        assertThat(tasks.createTaskQuery().taskId(theirs.getId()).singleResult().getAssignee())
                .isEqualTo("gdnn.cv2");
    }

    @Test
    @Order(9)
    void whatASubstituteWritesNamesBothAndTheFileIsTheAbsentPersonsToo() {
        Actor both = new Actor("khtc.truong", "ldvl.truong");
        WebSession administrator = WebSession.signedIn(port, "quantri");
        WebSession substitute = WebSession.signedIn(port, "khtc.truong");
        steps.advanceTo(at("2023-03-10T09:00"));
        absent(administrator, "ldvl.truong", "khtc.truong", "2023-03-10", "2023-03-20");
        String asked = "2023-3.4>LDVL";

        assertThat(substitute
                        .postForm(
                                page("/gia-han", asked),
                                "/gia-han",
                                Map.of("ma", asked, "wanted", "30/03/2023", "reason", "Chờ số liệu."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(substitute
                        .upload(page("/minh-chung", asked), "/minh-chung", asked, "Số liệu.pdf", SampleFiles.PDF)
                        .statusCode())
                .isEqualTo(302);
        assertThat(substitute
                        .postForm(
                                page("/de-nghi/tra-loi", asked),
                                page("/de-nghi/tra-loi", asked),
                                Map.of("kind", "ANSWER", "words", "Đồng ý phối hợp."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(extensions.requestsFor(Subject.of(asked)))
                .singleElement()
                .satisfies(request -> assertThat(request.requestedBy()).isEqualTo(both));
        assertThat(requests.request(new RequestKey(asked)).answeredBy()).contains(both);
        assertThat(journal.of(Subject.of(asked)))
                .filteredOn(entry -> entry.actor().equals(both))
                .extracting(JournalEntry::action)
                .contains("Xin gia hạn", "Nộp minh chứng")
                .hasSizeGreaterThanOrEqualTo(3);
        EvidenceFile file = evidence.of(Subject.of(asked)).get(0);
        assertThat(file.uploadedBy()).isEqualTo(both);
        assertThat(files.mayRemove(file, "khtc.truong")).isTrue();
        assertThat(files.mayRemove(file, "ldvl.cv1")).isTrue();
        assertThat(files.mayRemove(file, "gdnn.truong")).isFalse();
        String removal = "/minh-chung/" + file.id() + "/go-bo";
        assertThat(WebSession.signedIn(port, "ldvl.truong")
                        .postForm(removal, removal, Map.of("lyDo", "Nhầm bản nháp"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(evidence.file(file.id()).removed()).isNotNull();
    }

    @Test
    @Order(10)
    void aDirectiveOfASubstituteNamesBoth() {
        absent(WebSession.signedIn(port, "quantri"), "giamdoc", "ttra.truong", "2023-03-10", "2023-03-24");
        steps.advanceTo(at("2023-03-20T09:00"));
        WebSession substitute = WebSession.signedIn(port, "ttra.truong");
        String notice = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_giveDirective")
                .list()
                .get(0)
                .getId();

        assertThat(substitute.claim(notice, "ttra.truong").statusCode()).isEqualTo(204);
        assertThat(substitute
                        .json(
                                "POST",
                                ENGINE + "/task/" + notice + "/submit-form",
                                "{\"variables\":{\"directive\":{\"value\":\"remind\"},"
                                        + "\"reason\":{\"value\":\"Làm ngay.\"}}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(database.sql("select directed_by || ' thay ' || directed_acting_for from notice"
                                + " where directive is not null")
                        .query(String.class)
                        .list())
                .containsExactly("ttra.truong thay giamdoc");
        assertThat(database.sql("select count(*) from journal where action like 'Chỉ đạo: %'"
                                + " and actor = 'ttra.truong' and acting_for = 'giamdoc'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    @Order(11)
    void staffWhoStandInForTheHeadHandAReportInForTheHead() {
        absent(WebSession.signedIn(port, "quantri"), "gdnn.truong", "gdnn.cv1", "2023-03-20", "2023-03-24");
        WebSession staff = WebSession.signedIn(port, "gdnn.cv1");
        String report = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-3.4")
                .taskDefinitionKey("userTask_submitItemReport")
                .singleResult()
                .getId();

        staff.claim(report, "gdnn.cv1");
        assertThat(staff.json(
                                "POST",
                                ENGINE + "/task/" + report + "/submit-form",
                                "{\"variables\":{\"body\":{\"value\":\"Chưa phát sinh.\"}}}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(journal.of(Subject.of("2023-3.4@2023-Q1"))).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("Nộp báo cáo của mục");
            assertThat(entry.actor()).isEqualTo(new Actor("gdnn.cv1", "gdnn.truong"));
        });
    }

    private static String page(String path, String subject) {
        return path + "?ma=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> handOver(WebSession who, String office, String task, String to, String reason) {
        return postHandOver(who, "/phan-cong", office, task, to, reason);
    }

    private HttpResponse<String> postHandOver(
            WebSession who, String page, String office, String task, String to, String reason) {
        return who.postForm(
                page,
                "/phan-cong",
                Map.of("office", office, "task", task, "colleague", to, "reason", reason, "action", "give"));
    }

    private HttpResponse<String> absent(WebSession who, String absent, String substitute, String from, String until) {
        return who.postForm(
                "/vang-mat",
                "/vang-mat",
                Map.of("absent", absent, "substitute", substitute, "from", from, "until", until, "reason", ""));
    }

    private HttpResponse<String> submit(WebSession who, String task) {
        return who.json("POST", ENGINE + "/task/" + task + "/submit-form", SURVEY);
    }

    private String list(WebSession who, String filter) {
        String id = filters.createTaskFilterQuery()
                .filterName(filter)
                .singleResult()
                .getId();
        return who.json("POST", ENGINE + "/filter/" + id + "/list?maxResults=200", "{}")
                .body();
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Task task(String name) {
        return tasks.createTaskQuery().taskNameLike(name + "%").list().get(0);
    }

    private List<Task> tasksOf(String office) {
        return tasks.createTaskQuery()
                .taskCandidateGroup(office)
                .includeAssignedTasks()
                .orderByTaskName()
                .asc()
                .list();
    }
}
