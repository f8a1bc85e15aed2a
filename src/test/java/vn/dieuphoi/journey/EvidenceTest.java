package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.rehearsal.DemonstrationClock;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.journal.JournalEntry;

/** Files over HTTP as a browser sends them: who may, what is refused, and how they come back. */
@Tag("security")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceTest {

    private static final String ITEM = "2023-9.3";
    private static final String PAGE = "/minh-chung?ma=" + ITEM;
    private static final String BOUNDARY = "----boundary7MA4YWxk";
    private static final String UPLOAD = "multipart/form-data; boundary=" + BOUNDARY;

    @LocalServerPort
    int port;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    EvidenceDesk desk;

    @Autowired
    Journal journal;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void theItemsOfMarchAreOpen() {
        if (tasks.createTaskQuery().count() == 0) {
            clock.toNextEvent();
        }
    }

    @Test
    @Order(1)
    void theLeadHandsInAFileAndGetsItBackAsADownloadOnly() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer = lead.upload(PAGE, "/minh-chung", ITEM, "Biên bản họp số 3.pdf", SampleFiles.PDF);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        EvidenceFile file = desk.of(Subject.of(ITEM)).get(0);
        assertThat(lead.get(PAGE).body()).contains("Đã nộp 1 tệp.", "Biên bản họp số 3.pdf", "Gỡ bỏ");
        HttpResponse<String> download = lead.get("/minh-chung/" + file.id());
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(new String(SampleFiles.PDF, StandardCharsets.UTF_8));
        assertThat(header(download, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20h%E1%BB%8Dp%20s%E1%BB%91%203.pdf");
        assertThat(header(download, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(download, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(download, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(journal.of(Subject.of(ITEM)))
                .extracting(JournalEntry::action)
                .contains("Nộp minh chứng");
    }

    @Test
    @Order(2)
    void theSameContentAgainIsTheSameFile() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        lead.upload(PAGE, "/minh-chung", ITEM, "Biên bản họp số 3 (1).pdf", SampleFiles.PDF);

        assertThat(lead.get(PAGE).body())
                .containsPattern("Tệp Biên bản họp số 3 \\(1\\).pdf trùng nội dung với Biên bản họp số 3.pdf đã nộp lúc"
                        + " \\d\\d:\\d\\d \\d\\d/\\d\\d/2023; không lưu lần nữa.")
                .doesNotContain("Đã nộp 1 tệp.");
        assertThat(lead.uploadCall("/minh-chung/api?ma=" + ITEM, "ok.pdf", SampleFiles.PDF)
                        .body())
                .contains("\"note\":\"Tệp ok.pdf trùng nội dung với");
        assertThat(desk.of(Subject.of(ITEM)))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("Biên bản họp số 3.pdf"));
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"@2099-01", "@2023-13", "@2023-Q5", "@2022-06", "@2023-01", "@bậy", "@2023-06-01"})
    void nobodyHandsInForAMonthThatNeverIs(String period) {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        assertThat(lead.upload(PAGE, "/minh-chung", ITEM + period, "a.pdf", SampleFiles.PDF)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void whoIsNotConcernedIsToldThatThereIsNothing() {
        WebSession other = WebSession.signedIn(port, "csgdnn");
        long id = desk.of(Subject.of(ITEM)).get(0).id();

        assertThat(other.get(PAGE).statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung/" + id + "/go-bo").statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung/api?ma=" + ITEM).statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung/99999").statusCode()).isEqualTo(404);
        assertThat(other.get("/minh-chung?ma=2023-99.9").statusCode()).isEqualTo(404);
        assertThat(other.upload("/", "/minh-chung", ITEM, "a.pdf", SampleFiles.PDF)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new WebSession(port).get("/minh-chung/" + id).statusCode()).isEqualTo(302);
        assertThat(new WebSession(port).get("/minh-chung/api?ma=" + ITEM).statusCode())
                .isEqualTo(401);
        assertThat(desk.of(Subject.of(ITEM))).hasSize(1);
    }

    @Test
    @Order(4)
    void leadershipReadsButAddsNothing() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        long id = desk.of(Subject.of(ITEM)).get(0).id();

        assertThat(director.get("/minh-chung/" + id).statusCode()).isEqualTo(200);
        assertThat(director.get(PAGE).body()).contains("Biên bản họp số 3.pdf").doesNotContain("Tải lên");
        assertThat(director.upload("/", "/minh-chung", ITEM, "a.pdf", SampleFiles.PDF)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(5)
    void aPartnerReachesTheFilesOfItsRequestThroughItsTaskAndNoOther() {
        String mine = requestTask("KHTC");
        String theirs = requestTask("LDVL");
        WebSession partner = WebSession.signedIn(port, "khtc.truong");

        HttpResponse<String> stored =
                partner.uploadCall("/minh-chung/api?viec=" + mine, "Số liệu.docx", SampleFiles.docx());

        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        String subject = (String) tasks.getVariable(mine, "request");
        EvidenceFile file = desk.of(Subject.of(subject)).get(0);
        assertThat(file.type()).endsWith("wordprocessingml.document");
        assertThat(partner.get("/minh-chung/api?viec=" + mine).body()).contains("Số liệu.docx");
        assertThat(partner.get("/minh-chung/" + file.id() + "?viec=" + mine).statusCode())
                .isEqualTo(200);
        assertThat(partner.get("/minh-chung/api?viec=" + theirs).statusCode()).isEqualTo(404);
        String page = "/minh-chung?ma=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        assertThat(partner.get(page).body()).contains("Số liệu.docx", "Tải lên");
        assertThat(partner.get("/minh-chung/" + file.id()).statusCode()).isEqualTo(200);
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get("/de-nghi?ma=" + URLEncoder.encode(subject, StandardCharsets.UTF_8))
                        .body())
                .contains("Tệp kèm theo", "Số liệu.docx");
        WebSession stranger = WebSession.signedIn(port, "ldvl.truong");
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/minh-chung/" + file.id()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/minh-chung/" + file.id() + "?viec=" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/minh-chung/" + file.id() + "?viec=" + mine).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void disguisedTooLargeAndEmptyFilesAreRefusedWithASentence() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "a.pdf", SampleFiles.EXE)
                        .body())
                .contains("Nội dung tệp “a.pdf” không phải là pdf");
        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "a.txt", SampleFiles.HTML)
                        .body())
                .contains("không phải là txt");
        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "a.html", SampleFiles.HTML)
                        .body())
                .contains("Không nhận tệp đuôi “html”");
        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "a.pdf", new byte[0]).body())
                .contains("rỗng");
        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "a.pdf", new byte[21 * 1024 * 1024])
                        .body())
                .contains("lớn hơn mức cho phép (20 MB)");
        HttpResponse<String> call = lead.uploadCall("/minh-chung/api?ma=" + ITEM, "a.pdf", SampleFiles.EXE);
        assertThat(call.statusCode()).isEqualTo(400);
        assertThat(call.body()).contains("\"message\":\"Nội dung tệp");
        assertThat(desk.of(Subject.of(ITEM))).hasSize(1);
    }

    @Test
    @Order(7)
    void farTooLargeIsAnsweredBeforeItIsReadAndNotAsAForbiddenPage() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        byte[] huge = new byte[70 * 1024 * 1024];

        HttpResponse<String> page = lead.upload(PAGE, "/minh-chung", ITEM, "a.pdf", huge);
        HttpResponse<String> call = lead.uploadCall("/minh-chung/api?ma=" + ITEM, "a.pdf", huge);

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("Tệp lớn hơn mức cho phép nên chưa được nhận");
        assertThat(call.statusCode()).isEqualTo(413);
        assertThat(call.body()).contains("\"message\":\"Tệp lớn hơn mức cho phép");
    }

    @Test
    @Order(8)
    void aFormOfAnotherSiteIsRefused() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        assertThat(lead.uploadWithoutToken("/minh-chung", ITEM, "a.pdf", SampleFiles.PDF)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(9)
    void aLargeFileComesBackWhole() throws IOException {
        byte[] content = new byte[5 * 1024 * 1024 + 17];
        System.arraycopy(SampleFiles.PDF, 0, content, 0, SampleFiles.PDF.length);
        content[content.length - 1] = 42;

        EvidenceFile file = desk.store(
                        Subject.of(ITEM), "lớn.pdf", null, new ByteArrayInputStream(content), Actor.of("gdnn.cv1"))
                .file();

        assertThat(desk.open(file.id()).stream().readAllBytes()).isEqualTo(content);
        assertThat(database.sql("select count(*) from evidence_chunk where file = ?")
                        .param(file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    @Order(10)
    void aColleagueTakesAFileOutWithAReasonAndNothingIsLost() {
        EvidenceFile file = desk.of(Subject.of(ITEM)).stream()
                .filter(each -> each.name().startsWith("Biên bản"))
                .findFirst()
                .orElseThrow();
        String removal = "/minh-chung/" + file.id() + "/go-bo";
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv2");

        assertThat(WebSession.signedIn(port, "giamdoc").get(removal).statusCode())
                .isEqualTo(404);
        assertThat(colleague.postForm(removal, removal, Map.of("lyDo", " ")).body())
                .contains("Hãy ghi lý do gỡ bỏ tệp.");
        assertThat(colleague
                        .postForm(removal, removal, Map.of("lyDo", "Nhầm bản nháp"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(desk.file(file.id()).removed()).isNotNull().satisfies(removed -> {
            assertThat(removed.by().person()).isEqualTo("gdnn.cv2");
            assertThat(removed.reason()).isEqualTo("Nhầm bản nháp");
        });
        assertThat(colleague.get(PAGE).body()).contains("Nhầm bản nháp");
        assertThat(journal.of(Subject.of(ITEM)))
                .filteredOn(entry -> entry.action().equals("Gỡ bỏ minh chứng"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor().person()).isEqualTo("gdnn.cv2");
                    assertThat(entry.before()).contains(file.sha256());
                });
        assertThatThrownBy(() -> desk.remove(file.id(), "lần nữa", Actor.of("gdnn.cv2")))
                .isInstanceOf(Refused.class);
    }

    @Test
    @Order(11)
    void theDatabaseRefusesToChangeContent() {
        assertThatThrownBy(() ->
                        database.sql("update evidence_chunk set bytes = ''").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from evidence_file").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Order(12)
    void tooManyFilesOfOneSubjectAreRefused() {
        String subject = "2023-9.1";
        for (int number = 0; number < 50; number++) {
            store(subject, number);
        }

        assertThatThrownBy(() -> store(subject, 50)).isInstanceOf(Refused.class).hasMessageContaining("Đã có 50 tệp");
    }

    @Test
    @Order(13)
    void tooManyFilesAtOnceAreRefusedWithTheLimitAndNotAsAForbiddenPage() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        assertThat(lead.get(PAGE).body()).contains("Mỗi lần nhiều nhất 20 tệp");
        HttpResponse<String> some = lead.raw("/minh-chung", UPLOAD, upload(lead, names(48)));
        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(some.body()).contains("Mỗi lần gửi nhiều nhất 20 tệp, hiện có 48");
        HttpResponse<String> countless = lead.raw("/minh-chung", UPLOAD, upload(lead, names(300)));
        assertThat(countless.statusCode()).isEqualTo(413);
        assertThat(countless.body()).contains("mỗi lần nhiều nhất 20 tệp");
        assertThat(desk.of(Subject.of(ITEM))).extracting(EvidenceFile::name).noneMatch(name -> name.endsWith(".txt"));
    }

    @ParameterizedTest
    @Order(14)
    @ValueSource(strings = {"a\0.txt", "\u00ff\u00fe.txt", "\u00ed\u00a0\u0080.txt"})
    void aNameThatIsNoTextIsRefusedInWords(String name) {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer = lead.raw("/minh-chung", UPLOAD, upload(lead, List.of(name)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("có ký tự (điều khiển|hỏng)");
        assertThat(desk.of(Subject.of(ITEM))).extracting(EvidenceFile::name).noneMatch(kept -> kept.endsWith(".txt"));
    }

    @Test
    @Order(15)
    void aLongVietnameseNameIsTaken() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        byte[] content = "Một tệp tên dài".getBytes(StandardCharsets.UTF_8);

        assertThat(lead.upload(PAGE, "/minh-chung", ITEM, "Báo cáo ở xã ".repeat(11) + ".txt", content)
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @Order(16)
    @ValueSource(strings = {"\u00ff\u00fe", "\u00ed\u00a0\u0080"})
    void brokenBytesAreNoText(String bytes) {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        EvidenceFile file = desk.of(Subject.of(ITEM)).get(0);
        String removal = "/minh-chung/" + file.id() + "/go-bo";
        StringBuilder typed = new StringBuilder("_csrf=" + lead.token(removal) + "&lyDo=");
        bytes.chars().forEach(one -> typed.append("%%%02X".formatted(one)));
        String part = field("_csrf", lead.token(removal)) + field("lyDo", bytes) + "--" + BOUNDARY + "--\r\n";

        for (HttpResponse<String> answer : List.of(
                lead.raw(removal, "application/x-www-form-urlencoded", latin(typed.toString())),
                lead.raw(removal, UPLOAD, latin(part)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("có ký tự hỏng");
        }
        assertThat(desk.file(file.id()).removed()).isNull();
    }

    /** One that is not taken keeps nothing from the others, and the person reads what became of each. */
    @Test
    @Order(98)
    void ofSeveralFilesTheGoodOnesAreTakenAndTheOthersNamed() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        int before = desk.of(Subject.of(ITEM)).size();

        HttpResponse<String> answer =
                lead.raw("/minh-chung", UPLOAD, upload(lead, List.of("q1.txt", "q2.exe", "q1.txt", "q3.txt")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Không nhận tệp đuôi “exe”")
                .contains("Đã nộp 2 tệp.")
                .contains("Tệp q1.txt trùng nội dung với q1.txt");
        assertThat(desk.of(Subject.of(ITEM))).hasSize(before + 2);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(number -> number + ".txt").toList();
    }

    /** @param names one letter a byte */
    private static byte[] upload(WebSession person, List<String> names) {
        StringBuilder body = new StringBuilder(field("ma", ITEM));
        for (String name : names) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"" + name
                    + "\"\r\nContent-Type: text/plain\r\n\r\n" + name + "\r\n");
        }
        return latin(body + field("_csrf", person.token(PAGE)) + "--" + BOUNDARY + "--\r\n");
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void store(String subject, int number) {
        byte[] content = ("Nội dung " + number).getBytes(StandardCharsets.UTF_8);
        desk.store(Subject.of(subject), number + ".txt", null, new ByteArrayInputStream(content), Actor.of("gdnn.cv1"));
    }

    private String requestTask(String party) {
        return tasks.createTaskQuery()
                .taskDefinitionKeyIn("userTask_answerRequest")
                .taskCandidateGroup(party)
                .list()
                .get(0)
                .getId();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
