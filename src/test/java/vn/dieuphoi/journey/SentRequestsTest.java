package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.coordination.sent.SentGroup;
import vn.dieuphoi.coordination.sent.SentRequests;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What an office has asked stands on one page: who is silent is pressed, answers are taken, opinions become one sheet. */
@JourneyTest
class SentRequestsTest {

    private static final Set<PartyCode> OFFICE = Set.of(new PartyCode("GDNN"));
    private static final String PAGE = "/de-nghi/da-gui";
    private static final String WORK = "2023-3.4";
    private static final String FORM = "/de-nghi/moi?muc=" + WORK;

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    SentRequests sent;

    @Autowired
    RequestAnswers answers;

    @Autowired
    JdbcClient database;

    private WebSession head;

    @BeforeEach
    void inApril() {
        Instant day = Instant.parse("2023-04-03T02:00:00Z");
        if (clock.instant().isBefore(day)) {
            steps.advanceTo(day);
        }
        head = WebSession.signedIn(port, "gdnn.truong");
    }

    @Test
    void everyQuestionStandsOnceWithAllWhoWereAskedIt() {
        SentGroup group = silent();

        String page = page(group);

        assertThat(page).contains(group.work().title(), group.question());
        assertThat(group.silent())
                .allSatisfy(line -> assertThat(page).contains(line.request().partyName()));
    }

    @Test
    void whoIsSilentIsPressedOnceADayAndReadsIt() {
        SentGroup group = silent();

        assertThat(post(group, "/don-doc", Map.of())).contains("Đã đôn đốc");
        assertThat(post(group, "/don-doc", Map.of())).contains("Hôm nay đã đôn đốc");

        assertThat(group.silent())
                .allSatisfy(line -> assertThat(reminders(line.request())).isEqualTo(1));
        assertThat(database.sql("select count(*) from message where kind = 'REMINDER'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void answersAreTakenTogetherAndOpinionsAreSavedAsOneSheet() throws Exception {
        SentGroup group = answered();
        Map<String, String> both = new TreeMap<>();
        both.put("nhan", group.toTake().get(0).key());

        assertThat(post(group, "/nhan", both)).contains("Đã nhận 1 câu trả lời");

        String key = group.toTake().get(0).key();
        String seen = clock.instant().minusSeconds(1).toString();
        assertThat(post(group, "/y-kien", opinion(key, "EXPLAINED", "", seen))).contains("cần ghi nội dung giải trình");
        assertThat(post(group, "/y-kien", opinion(key, "EXPLAINED", "Giữ nguyên vì <b>đúng quy định</b>.", seen)))
                .contains("Đã lưu bảng tổng hợp ý kiến", "Giữ nguyên vì <b>đúng quy định</b>.");
        assertThat(post(group, "/y-kien", opinion(key, "TAKEN_UP", "Đã bổ sung.", seen)))
                .contains("vừa được người khác trong đơn vị sửa", "Đã bổ sung.");

        HttpResponse<byte[]> paper =
                head.download(PAGE + "/tong-hop.docx?ma=" + encoded(group.key().value()));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.body()))) {
            assertThat(document.getTables().get(0).getText())
                    .contains("Nhất trí, không có ý kiến khác.", "Giữ nguyên vì <b>đúng quy định</b>.");
        }
        assertThat(head.download(PAGE + "/tong-hop.xlsx?ma="
                                + encoded(group.key().value()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherOfficeFindsNothingOfItAndPressesNobody() {
        SentGroup group = silent();
        WebSession other = WebSession.signedIn(port, "ttra.truong");

        assertThat(other.get(PAGE + "?ma=" + encoded(group.key().value())).statusCode())
                .isEqualTo(404);
        assertThat(other.postForm(
                                PAGE,
                                PAGE + "/don-doc",
                                Map.of("ma", group.key().value()))
                        .statusCode())
                .isEqualTo(404);
        // Who is asked reads the request, and yet does not stand in the place of who asks.
        WebSession asked = WebSession.signedIn(port, "khtc.truong");
        assertThat(asked.postForm(
                                PAGE,
                                PAGE + "/don-doc",
                                Map.of("ma", group.key().value()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileSentWithAQuestionIsSeenByAllWhoAreAskedAndKeptOnce() {
        String form = UUID.randomUUID().toString();
        Map<String, String> typed = Map.of(
                "muc",
                WORK,
                "donVi",
                "KHTC,LDVL",
                "loai",
                "OPINION",
                "noiDung",
                "Góp ý dự thảo kèm theo.",
                "thoiHan",
                "trong 5 ngày làm việc",
                "phieu",
                form);

        for (int time = 0; time < 2; time++) {
            assertThat(head.uploadWith(FORM, "/de-nghi/moi", typed, "du-thao.pdf", SampleFiles.PDF)
                            .statusCode())
                    .isEqualTo(302);
        }

        List<Long> files = database.sql("""
                        select f.id from evidence_file f join coordination_request r on r.key = f.subject
                        where r.submission = ? order by f.id""").param(form).query(Long.class).list();
        assertThat(files).hasSize(2);
        assertThat(database.sql("select count(distinct file) from evidence_chunk where file in (:files)")
                        .param("files", files)
                        .query(Integer.class)
                        .single())
                .as("one content for both")
                .isEqualTo(1);
        Map.of("khtc.truong", files, "ldvl.truong", files).forEach((person, both) -> {
            WebSession asked = WebSession.signedIn(port, person);
            assertThat(both.stream()
                            .filter(file -> Arrays.equals(
                                    asked.download("/minh-chung/" + file).body(), SampleFiles.PDF)))
                    .as("its own and not the other's: " + person)
                    .hasSize(1);
        });
        assertThat(WebSession.signedIn(port, "ttra.truong")
                        .get("/minh-chung/" + files.get(1))
                        .statusCode())
                .isEqualTo(404);
        head.postForm("/minh-chung?ma=" + WORK, "/minh-chung/" + files.get(0) + "/go-bo", Map.of("lyDo", "Nhầm"));
        assertThat(head.download("/minh-chung/" + files.get(1)).body())
                .as("taken out for one receiver, it stays for the other")
                .isEqualTo(SampleFiles.PDF);
        assertThat(Stream.of("khtc.truong", "ldvl.truong")
                        .filter(person -> WebSession.signedIn(port, person)
                                        .get("/minh-chung/" + files.get(0))
                                        .statusCode()
                                == 200))
                .as("what was sent by mistake is no longer that receiver's to open")
                .isEmpty();
        assertThat(head.download("/minh-chung/" + files.get(0)).body())
                .as("who sent it compares")
                .isEqualTo(SampleFiles.PDF);
    }

    @Test
    void aFileThatIsNotTakenSendsNothing() {
        String form = UUID.randomUUID().toString();
        String page = head.uploadWith(
                        FORM, "/de-nghi/moi", question("KHTC", "Xin số liệu.", form), "cong-van.pdf", SampleFiles.EXE)
                .body();

        assertThat(page).contains("cần được chọn lại", "Xin số liệu.");
        assertThat(database.sql("select count(*) from coordination_request where submission = ?")
                        .param(form)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsTypedOfAQuestionIsKeptTakenUpAgainAndEndsWithTheSending() {
        String form = UUID.randomUUID().toString();
        Map<String, String> typed =
                Map.of("muc", WORK, "donVi", "KHTC", "loai", "DATA", "noiDung", "Số <b>lớp</b> đang dở", "phieu", form);

        assertThat(keep(head, typed).body()).startsWith("Đã lưu nháp lúc");
        head.postForm(FORM, "/de-nghi/moi/nhap", typed);

        assertThat(head.get(PAGE).body()).contains("Bản nháp <b>1</b>");
        assertThat(head.get(PAGE + "?nhap=true").body())
                .containsOnlyOnce("Số &lt;b&gt;lớp&lt;/b&gt; đang dở")
                .contains("1 nơi nhận");
        assertThat(head.get(FORM).body()).contains("Viết tiếp bản nháp lưu");
        assertThat(head.get(FORM + "&nhap=" + form).body())
                .contains("Số &lt;b&gt;lớp&lt;/b&gt; đang dở", "name=\"phieu\" value=\"" + form + "\"")
                .containsPattern("value=\"KHTC\"[^>]*checked");
        WebSession leader = WebSession.signedIn(port, "giamdoc");
        assertThat(leader.get(FORM + "&nhap=" + form).body()).doesNotContain("đang dở");
        assertThat(keep(leader, Map.of("muc", WORK, "donVi", "KHTC", "noiDung", "Của người khác", "phieu", form))
                        .body())
                .contains("của người khác", "chép nội dung")
                .doesNotContain("đã được gửi");
        leader.postForm(PAGE, "/de-nghi/moi/nhap/" + form + "/bo", Map.of());
        assertThat(head.get(FORM + "&nhap=" + form).body())
                .as("another's form is neither overwritten nor thrown away")
                .contains("đang dở")
                .doesNotContain("Của người khác");
        assertThat(keep(WebSession.signedIn(port, "ttra.truong"), typed).statusCode())
                .isEqualTo(404);

        Map<String, String> sent = new TreeMap<>(typed);
        sent.put("thoiHan", "trong 5 ngày làm việc");
        assertThat(head.postForm(FORM, "/de-nghi/moi", sent).statusCode()).isEqualTo(302);

        assertThat(head.get(PAGE + "?nhap=true").body()).contains("Không có bản nháp nào");
        assertThat(keep(head, typed)).satisfies(late -> {
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("đã được gửi");
        });
        assertThat(head.get(FORM + "&nhap=" + form).body()).contains("Bản nháp này không còn");
    }

    @Test
    void twoRequestsToOneOfficeAreToldApart() {
        for (String words : List.of("Số lớp", "Số thầy")) {
            head.postForm(
                    FORM,
                    "/de-nghi/moi",
                    question("TTRA", words, UUID.randomUUID().toString()));
        }

        assertThat(head.get(PAGE).body()).containsPattern("gửi \\d\\d:\\d\\d \\d\\d/\\d\\d/2023, lần 2");
    }

    @Test
    void whatIsTypedOfAQuestionOfWorkThatHasEndedIsShownAndNotSent() {
        String form = UUID.randomUUID().toString();
        keep(head, Map.of("muc", WORK, "donVi", "KHTC", "noiDung", "Số phòng thực hành", "phieu", form));
        database.sql("update work_item set closed_at = now() where key = ?")
                .param(WORK)
                .update();
        try {
            assertThat(head.get(FORM + "&nhap=" + form).body())
                    .contains("đã kết thúc nên không gửi thêm", "còn nguyên ở dưới", "Số phòng thực hành")
                    .doesNotContain(">Gửi đề nghị<");
        } finally {
            database.sql("update work_item set closed_at = null where key = ?")
                    .param(WORK)
                    .update();
            head.postForm(PAGE, "/de-nghi/moi/nhap/" + form + "/bo", Map.of());
        }
    }

    @Test
    void aDraftIsThrownAwayTwiceAsOnceAndNothingTypedKeepsNone() {
        String form = UUID.randomUUID().toString();
        keep(head, Map.of("muc", WORK, "noiDung", "Bỏ đi", "phieu", form));
        assertThat(head.get(PAGE + "?nhap=true").body()).contains("Bỏ đi");

        for (int time = 0; time < 2; time++) {
            assertThat(head.postForm(PAGE, "/de-nghi/moi/nhap/" + form + "/bo", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }

        assertThat(head.get(PAGE + "?nhap=true").body())
                .contains("Đã bỏ bản nháp")
                .doesNotContain("Bỏ đi");
        keep(head, Map.of("muc", WORK, "noiDung", "  ", "phieu", form));
        assertThat(drafts(form)).isZero();
        assertThat(keep(head, Map.of("muc", WORK, "noiDung", "Sai tên", "phieu", "khong-phai-uuid"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whoAsksSeesThatAReceiverIsAwayAndThatTheDayIsOff() {
        database.sql("""
                        insert into absence (person, substitute, from_day, until_day, recorded_by, recorded_at, version)
                        values ('ldvl.truong', 'ldvl.cv1', date '2023-04-01', date '2023-05-20', 'ldvl.truong', now(), 0)""").update();
        try {
            assertThat(head.get(FORM).body()).containsOnlyOnce("vắng đến hết 20/05/2023");
            String naming = database.sql(
                            "select task from obligation where work = ? and name like 'Nêu tên%' and task is not null")
                    .param(WORK)
                    .query(String.class)
                    .single();
            assertThat(head.get("/viec/" + naming).body()).contains("vắng đến hết 20/05/2023, Lê Thị Thảo làm thay");

            URI sent = URI.create(WebSession.location(head.postForm(
                    FORM,
                    "/de-nghi/moi",
                    Map.of(
                            "muc",
                            WORK,
                            "donVi",
                            "LDVL",
                            "loai",
                            "DATA",
                            "noiDung",
                            "Xin danh sách.",
                            "ngay",
                            "01/05/2023",
                            "phieu",
                            UUID.randomUUID().toString()))));

            assertThat(head.get(sent.getRawPath() + "?" + sent.getRawQuery().replace("%7E", "~"))
                            .body())
                    .contains("01/05/2023 là ngày nghỉ nên hạn trả lời là 28/04/2023");
            String asked = database.sql("select key from coordination_request where question = 'Xin danh sách.'")
                    .query(String.class)
                    .single();
            assertThat(head.get(PAGE + "?ma=" + encoded(asked)).body()).contains("vắng đến hết 20/05/2023");
        } finally {
            database.sql("delete from absence where person = 'ldvl.truong'").update();
        }
    }

    private static Map<String, String> question(String office, String words, String form) {
        return Map.of(
                "muc",
                WORK,
                "donVi",
                office,
                "loai",
                "DATA",
                "noiDung",
                words,
                "thoiHan",
                "trong 5 ngày làm việc",
                "phieu",
                form);
    }

    private HttpResponse<String> keep(WebSession person, Map<String, String> typed) {
        return person.postForm(PAGE, "/de-nghi/moi/nhap?tuLuu=true", typed);
    }

    private int drafts(String form) {
        return database.sql("select count(*) from request_draft where form = ?::uuid")
                .param(form)
                .query(Integer.class)
                .single();
    }

    private SentGroup silent() {
        return sent.open(OFFICE).stream()
                .filter(group -> !group.silent().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private SentGroup answered() {
        SentGroup group = silent();
        CoordinationRequest request = group.silent().get(0).request();
        answers.reply(
                request.key(),
                new Reply(ReplyKind.ANSWER, "Nhất trí, không có ý kiến khác.", "12/STC", AnswerChannel.PAGE),
                Actor.of("khtc.truong"));
        return sent.of(request.key(), OFFICE).orElseThrow();
    }

    private int reminders(CoordinationRequest request) {
        return database.sql("select count(*) from coordination_step where request = ? and step = ?")
                .params(request.key().value(), RequestStep.Kind.REMINDED.name())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> opinion(String key, String handling, String words, String seen) {
        return Map.of("xuLy-" + key, handling, "noiDung-" + key, words, "luc", seen);
    }

    private String post(SentGroup group, String way, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("ma", group.key().value());
        HttpResponse<String> answer =
                head.postForm(PAGE + "?ma=" + encoded(group.key().value()), PAGE + way, all);
        assertThat(answer.statusCode()).isEqualTo(302);
        return page(group);
    }

    private String page(SentGroup group) {
        HttpResponse<String> page = head.get(PAGE + "?ma=" + encoded(group.key().value()));
        assertThat(page.statusCode()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
