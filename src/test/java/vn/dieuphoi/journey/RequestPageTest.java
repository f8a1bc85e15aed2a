package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.coordination.answer.RequestAnswers;
import vn.dieuphoi.rehearsal.TimeSteps;

/** The page of a request and the form for further ones, in a real browser, as lead, partner, leadership and strangers. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RequestPageTest {

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    CoordinationDesk desk;

    @Autowired
    RequestAnswers answers;

    private Person person;

    @BeforeEach
    void sitDown() {
        person = Person.at(port);
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    @Test
    @Order(1)
    void theLeadTakesAnAnswerOnThePageOrGivesItBackWithoutLosingWords() {
        reply("2023-3.4>KHTC", ReplyKind.ANSWER, "Kinh phí 120 triệu đồng từ nguồn sự nghiệp.", "khtc.truong");
        openAs("gdnn.truong", "2023-3.4>KHTC");
        assertThat(page().locator("#request")).containsText("Kinh phí 120 triệu đồng");
        assertThat(page().locator("#request")).containsText("trong 10 ngày làm việc");
        pictures("request-lead");

        person.button("Trả lại để bổ sung").click();
        assertThat(page().locator(".refused")).containsText("cần bổ sung");
        page().getByLabel("Nội dung cần bổ sung").fill("Chưa có dự toán từng lớp.");
        person.button("Trả lại để bổ sung").click();

        assertThat(page().locator(".done-note")).containsText("Đã trả lại");
        assertThat(page().locator(".history li")).hasCount(3);
        assertThat(page().locator(".history")).containsText("Chưa có dự toán từng lớp.");
        assertThat(desk.request(key("2023-3.4>KHTC")).state()).isEqualTo(State.RETURNED);
        assertThat(person.mishaps()).isEmpty();
    }

    @Test
    @Order(2)
    void whatTheOtherDidMeanwhileIsSaidAndTheTypedWordsStay() {
        reply("2023-3.4>LDVL", ReplyKind.ASK_BACK, "Số liệu của năm nào?", "ldvl.truong");
        openAs("gdnn.truong", "2023-3.4>LDVL");
        assertThat(page().locator("#request")).containsText("Số liệu của năm nào?");
        page().getByLabel("Nội dung làm rõ").fill("Năm 2022.");
        person.button("Làm rõ, gửi lại đơn vị").click();
        assertThat(page().locator(".done-note")).containsText("Đã làm rõ");

        page().getByText("Rút đề nghị").first().click();
        page().getByLabel("Lý do rút").fill("Đã có số liệu khác.");
        reply("2023-3.4>LDVL", ReplyKind.DECLINE, "Ngoài chức năng của phòng.", "ldvl.truong");
        person.picture("request-withdraw");
        person.button("Rút đề nghị").click();

        assertThat(page().locator(".done-note")).containsText("Đã rút");
        person.open("/de-nghi?ma=" + encoded("2023-3.4>LDVL"));
        assertThat(page().locator("#request form")).hasCount(0);
    }

    @Test
    @Order(3)
    void leadershipDecidesOnADeclining() {
        reply("2023-3.4>TTDVVL", ReplyKind.DECLINE, "Trung tâm chưa có biên chế.", "ttdvvl.truong");
        openAs("phogiamdoc1", "2023-3.4>TTDVVL");
        assertThat(page().locator("#request")).containsText("Trung tâm chưa có biên chế.");
        pictures("request-declining");

        page().getByLabel("Lý do của quyết định").fill("Trung tâm cử một viên chức phối hợp.");
        person.button("Yêu cầu đơn vị vẫn phối hợp").click();

        assertThat(page().locator(".done-note")).containsText("vẫn phối hợp");
        assertThat(desk.request(key("2023-3.4>TTDVVL")).state()).isEqualTo(State.SENT);
    }

    @Test
    @Order(4)
    void aPartnerReadsItsOwnRequestAndNothingElse() {
        openAs("khtc.truong", "2023-3.4>KHTC");
        assertThat(page().locator("#request h1")).containsText("Phòng Kế hoạch tài chính");
        assertThat(page().getByText("Rút đề nghị")).hasCount(0);
        person.open("/de-nghi");
        assertThat(page().locator("#requests tbody tr").first()).isVisible();
        pictures("requests-of-office");
        WebSession khtc = WebSession.signedIn(port, "khtc.truong");

        assertThat(khtc.get("/de-nghi?ma=" + encoded("2023-3.4>LDVL")).statusCode())
                .isEqualTo(404);
        assertThat(khtc.get("/de-nghi?ma=abc").statusCode()).isEqualTo(404);
        assertThat(khtc.get("/de-nghi/moi?muc=2023-3.4").statusCode()).isEqualTo(404);
        assertThat(khtc.postForm(
                                "/de-nghi?ma=" + encoded("2023-3.4>KHTC"),
                                "/de-nghi/buoc",
                                Map.of("ma", "2023-3.4>KHTC", "buoc", "WITHDRAW", "noiDung", "Không muốn làm"))
                        .body())
                .contains("thuộc đơn vị chủ trì");
        assertThat(desk.request(key("2023-3.4>KHTC")).state()).isEqualTo(State.RETURNED);
        assertThat(WebSession.signedIn(port, "quantri")
                        .get("/de-nghi?ma=" + encoded("2023-3.4>LDVL"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void aLeadSendsFurtherRequestsToSeveralPartiesAndABadDateLosesNothing() {
        person.signIn("gdnn.truong", WebSession.PASSWORD);
        person.open("/muc/2023-3.4");
        page().locator("summary", new Page.LocatorOptions().setHasText("Đề nghị phối hợp"))
                .click();
        assertThat(page().locator("section[aria-labelledby=requests-of-item] tbody tr"))
                .hasCount(6);
        pictures("requests-of-item");
        page().getByText("Gửi thêm đề nghị").click();
        page().getByText("Cơ quan, đơn vị bên ngoài").click();
        page().getByLabel("Sở Xây dựng").check();
        page().getByText("UBND các huyện, thị xã, thành phố").click();
        page().getByLabel("UBND thị xã Kinh Môn").check();
        page().getByLabel("Loại đề nghị").selectOption("DATA");
        page().getByLabel("Nội dung đề nghị").fill("Đề nghị cung cấp số bộ đội xuất ngũ năm 2022.");
        page().getByLabel("Thời hạn bằng lời").fill("lúc nào tiện");
        pictures("further-request");
        person.button("Gửi đề nghị").click();

        assertThat(page().locator(".refused")).containsText("Không hiểu thời hạn");
        assertThat(page().getByLabel("UBND thị xã Kinh Môn")).isChecked();
        assertThat(page().getByLabel("UBND thị xã Kinh Môn")).isVisible();
        assertThat(page().getByLabel("Nội dung đề nghị")).hasValue("Đề nghị cung cấp số bộ đội xuất ngũ năm 2022.");
        Locator day = page().getByLabel("Ngày phải trả lời");
        day.fill("12/03/2023");
        day.blur();
        assertThat(page().locator(".day-off")).containsText("Chủ Nhật, 12/03/2023 là ngày nghỉ");
        person.button("Dùng 10/03/2023").click();
        assertThat(day).hasValue("10/03/2023");
        assertThat(page().locator(".day-off")).isEmpty();
        assertThat(page().locator("[data-kept]")).containsText("Đã lưu nháp");
        day.fill("");
        page().getByLabel("Thời hạn bằng lời").fill("trong 5 ngày làm việc");
        person.button("Gửi đề nghị").click();

        assertThat(page().locator(".done-note")).containsText("Sở Xây dựng, UBND thị xã Kinh Môn");
        assertThat(page().locator("section[aria-labelledby=requests-of-item] tbody tr"))
                .hasCount(8);
        assertThat(desk.request(key("2023-3.4>UBND_HUYEN#3")).dueOn()).isEqualTo(LocalDate.of(2023, 3, 8));
        assertThat(person.mishaps()).isEmpty();
    }

    @Test
    @Order(6)
    void whoWasAskedTogetherIsChosenAgainInOneClick() {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        String form = lead.get("/de-nghi/moi?muc=2023-3.5").body();
        Matcher again = Pattern.compile("href=\"(/de-nghi/moi\\?muc=2023-3\\.5&amp;nhu=[^\"]+)\">(\\d+) nơi: ")
                .matcher(form);
        assertThat(again.find()).isTrue();
        assertThat(chosen(form)).isZero();

        String filled = lead.get(again.group(1).replace("&amp;", "&")).body();

        assertThat(chosen(filled)).isPositive().isLessThanOrEqualTo(Integer.parseInt(again.group(2)));
        assertThat(chosen(lead.get("/de-nghi/moi?muc=2023-3.5&nhu=khong-co").body()))
                .isZero();
    }

    private static long chosen(String form) {
        return Pattern.compile("name=\"donVi\"[^>]*checked")
                .matcher(form)
                .results()
                .count();
    }

    /** Its key ends in a tilde, which not everybody escapes alike. */
    @ParameterizedTest
    @Order(6)
    @CsvSource({"SXD, 2023-3.4>SXD~2, Sở Xây dựng", "UBND_HUYEN#3, 2023-3.4>UBND_HUYEN#3~2, UBND thị xã Kinh Môn"})
    void whatIsSaidOnceOfASecondRequestIsSaid(String address, String request, String party) {
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        String sent = after(
                lead,
                lead.postForm(
                        "/de-nghi/moi?muc=2023-3.4",
                        "/de-nghi/moi",
                        Map.of(
                                "muc", "2023-3.4",
                                "donVi", address,
                                "loai", "DATA",
                                "noiDung", "Đề nghị cung cấp thêm số liệu năm 2021.",
                                "thoiHan", "trong 5 ngày làm việc")));
        assertThat(sent).contains("Đã gửi: " + party, "thêm số liệu năm 2021", "↶ Hoàn tác");
        assertThat(desk.request(key(request)).partyName()).isEqualTo(party);

        WebSession clerk = WebSession.signedIn(port, "vanthu");
        String page = "/de-nghi/lien-ket?ma=" + encoded(request);
        String issued = after(clerk, clerk.postForm(page, page, Map.of("danhCho", "Bà Nguyễn Thị Lan")));
        assertThat(issued).contains("Liên kết mới cho Bà Nguyễn Thị Lan", "/tra-loi/");
        assertThat(clerk.get(page).body()).doesNotContain("Liên kết mới cho");

        assertThat(lead.get("/de-nghi?ma=" + encoded(request)).body()).doesNotContain("↶ Hoàn tác");
        lead.postForm("/de-nghi?ma=" + encoded(request), "/de-nghi/thoi", Map.of("ma", request));
        assertThat(desk.request(key(request)).state()).isEqualTo(State.WITHDRAWN);
        assertThat(lead.get("/muc/2023-3.4").body()).contains("Đã thu lại đề nghị gửi " + party);
        // Pressed again it takes back nothing and says so.
        lead.postForm("/de-nghi?ma=" + encoded(request), "/de-nghi/thoi", Map.of("ma", request));
        assertThat(lead.get("/muc/2023-3.4").body()).contains("Chưa thu lại được: " + party);
    }

    /** The page to which an answer sends, for one who writes the tilde as it is. */
    private static String after(WebSession person, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        URI page = URI.create(WebSession.location(answer));
        return person.get(page.getRawPath() + "?" + page.getRawQuery().replace("%7E", "~"))
                .body();
    }

    @Test
    @Tag("long")
    @Order(7)
    void theFormOfAClosedListShowsItsLeadOnlyWhomThePlanNames() {
        steps.advanceTo(
                LocalDate.of(2023, 4, 4).atTime(9, 0).atZone(HoChiMinhTime.ZONE).toInstant());
        person.signIn("ldvl.truong", WebSession.PASSWORD);
        person.open("/de-nghi/moi?muc=2023-3.2");

        assertThat(page().locator("#further-request")).containsText("Kế hoạch giới hạn");
        assertThat(page().getByLabel("Sở Xây dựng")).hasCount(0);
        pictures("further-request-closed");
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/de-nghi/moi?muc=2023-3.2")
                        .body())
                .contains("Sở Xây dựng");
    }

    private void reply(String request, ReplyKind kind, String words, String actor) {
        answers.reply(key(request), new Reply(kind, words, null, AnswerChannel.PAGE), Actor.of(actor));
    }

    private void openAs(String name, String request) {
        person.signIn(name, WebSession.PASSWORD);
        person.open("/de-nghi?ma=" + encoded(request));
    }

    /** As a screen and as a telephone show it; nothing may have to be scrolled sideways. */
    private void pictures(String name) {
        page().setViewportSize(390, 844);
        assertThat(page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        person.whole(name + "-390");
        page().setViewportSize(1280, 900);
        person.whole(name);
    }

    private Page page() {
        return person.page();
    }

    private static RequestKey key(String value) {
        return new RequestKey(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
