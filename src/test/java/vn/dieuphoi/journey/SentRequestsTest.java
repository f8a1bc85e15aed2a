package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What an office has asked stands on one page: who is silent is pressed, answers are taken, opinions become one sheet. */
@JourneyTest
class SentRequestsTest {

    private static final Set<PartyCode> OFFICE = Set.of(new PartyCode("GDNN"));
    private static final String PAGE = "/de-nghi/da-gui";

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
