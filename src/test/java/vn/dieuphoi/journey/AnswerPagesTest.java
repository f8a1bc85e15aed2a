package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestKind;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.AnswerLinkDesk;
import vn.dieuphoi.coordination.answer.AnswerLinkIssued;
import vn.dieuphoi.coordination.answer.AnswerLinkOrder;
import vn.dieuphoi.coordination.answer.LetterDesk;
import vn.dieuphoi.coordination.answer.ReplyKind;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.EvidenceFile;
import vn.dieuphoi.messages.OutboxSender;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.journal.Journal;
import vn.dieuphoi.work.journal.JournalEntry;

/** Partners answer from a phone, by a link, or in a letter that a clerk enters; every refusal keeps what was written. */
@Tag("security")
@JourneyTest
@DirtiesContext
@TestPropertySource(properties = "dieuphoi.evidence.max-size=2MB")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswerPagesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROGRAM = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0};

    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    private static final Set<RequestKey> USED = new HashSet<>();

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    WorkRegister register;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    RequestActions actions;

    @Autowired
    AnswerLinkDesk links;

    @Autowired
    LetterDesk letters;

    @Autowired
    EvidenceDesk evidence;

    @Autowired
    Journal journal;

    @Autowired
    OutboxSender outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    TaskService tasks;

    private Person person;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void leave() {
        MAIL.stop();
    }

    @BeforeEach
    void takeThePhone() {
        if (clock.instant().isBefore(Instant.parse("2023-04-03T02:00:00Z"))) {
            steps.advanceTo(Instant.parse("2023-04-03T02:00:00Z"));
        }
        person = Person.at(port);
        page().setViewportSize(390, 844);
    }

    @AfterEach
    void putItAway(TestInfo test) {
        person.picture(test.getTestMethod().orElseThrow().getName());
        person.close();
    }

    @Test
    @Order(1)
    void aPartnerAnswersFromThePhoneWithAFileInOneFlow() {
        CoordinationRequest request = requestTo("KHTC");
        open("khtc.truong", request);
        assertThat(page().locator("h1")).containsText(request.key().workItem().code());
        assertThat(page().locator(".ask")).containsText("còn 10 ngày làm việc");
        assertThat(page().locator(".ask")).containsText(request.question());
        person.whole("answer-phone");
        requirePhoneSized();

        words().fill("Phòng KHTC thống nhất, đầu mối là bà Phạm Thị Yến.");
        attach("dự toán.pdf", "application/pdf", PDF);
        send();

        assertThat(page().locator(".done-note")).containsText("Đã gửi câu trả lời");
        assertThat(page().locator(".receipt")).containsText("đầu mối là bà Phạm Thị Yến");
        assertThat(page().locator(".receipt")).containsText("Phạm Thị Yến");
        assertThat(page().locator(".receipt")).containsText("03/04/2023");
        assertThat(page().locator(".receipt")).containsText("Kèm tệp: dự toán.pdf");
        String file = page().locator(".files a").getAttribute("href");
        assertThat(WebSession.signedIn(port, "khtc.truong").get(file).statusCode())
                .isEqualTo(200);
        assertThat(WebSession.signedIn(port, "ttra.truong").get(file).statusCode())
                .isEqualTo(404);
        person.whole("answer-phone-sent");
        assertThat(page().locator("textarea")).hasCount(0);
        requirePhoneSized();
        assertThat(person.mishaps()).isEmpty();
        assertThat(state(request)).isEqualTo(State.ANSWERED);
        assertThat(lastStep(request)).satisfies(step -> {
            assertThat(step.channel()).isEqualTo(AnswerChannel.PAGE);
            assertThat(step.actor().person()).isEqualTo("khtc.truong");
        });
        assertThat(files(request)).hasSize(1);
    }

    @Test
    @Tag("long")
    @Order(2)
    void whatWasWrittenStandsInTheFormOfWhoAskedAsItWasWritten() {
        CoordinationRequest request = requestTo("KHTC", "TTRA", "VP");
        open(partnerOf(request) + ".truong", request);
        words().fill(String.join("\n", OthersWords.LINES));
        send();
        assertThat(page().locator(".receipt")).containsText(OthersWords.LINES.get(0));

        Task taking = tasks.createTaskQuery()
                .processVariableValueEquals("request", request.key().value())
                .singleResult();
        String head = register.item(request.key().workItem()).lead().value().toLowerCase(Locale.ROOT) + ".truong";
        tasks.setAssignee(taking.getId(), head);
        try (Person asker = Person.at(port)) {
            asker.signIn(head, WebSession.PASSWORD);
            asker.open("/camunda/app/tasklist/default/#/?task=" + taking.getId());
            Locator shown = asker.page().locator(".fjs-form-field-text").first();
            shown.waitFor();
            assertThat(shown).containsText("Câu trả lời của");

            asker.picture("tasklist-others-words");
            String text = shown.innerText().replace('\u00a0', ' ');
            assertThat(OthersWords.LINES).allSatisfy(line -> assertThat(text).contains(line));
            assertThat(shown.locator("a, img, h1, del, em, strong, code, ul, ol"))
                    .hasCount(0);
        }
    }

    @Test
    @Tag("long")
    @Order(2)
    void aDisguisedOrTooLargeFileIsRefusedAndTheTextStays() {
        CoordinationRequest request = requestTo("KHTC");
        open("khtc.truong", request);
        words().fill("Số liệu ở tệp kèm theo.");
        attach("so-lieu.pdf", "application/pdf", PROGRAM);
        send();

        assertThat(page().locator(".refused")).isVisible();
        assertThat(words()).hasValue("Số liệu ở tệp kèm theo.");
        requirePhoneSized();
        person.whole("answer-refused-file");

        attach("so-lieu.pdf", "application/pdf", tooLarge());
        assertThat(page().locator(".pick .problem")).containsText("quá lớn");
        assertThat(page().locator(".pick .chosen-files")).containsText("so-lieu.pdf");
        person.whole("answer-too-large");
        send();
        assertThat(state(request)).isEqualTo(State.SENT);

        // A browser without scripts sends it all the same.
        page().locator("input[type=file]").evaluate("field => field.setCustomValidity('')");
        send();
        assertThat(page().locator(".refused")).isVisible();
        assertThat(words()).hasValue("Số liệu ở tệp kèm theo.");
        assertThat(state(request)).isEqualTo(State.SENT);
        assertThat(files(request)).isEmpty();

        words().fill("");
        send();
        assertThat(page().locator(".refused")).containsText("Hãy ghi nội dung trả lời");
    }

    @Tag("long")
    @Test
    @Order(3)
    void aPartnerTakesItOnKeepsTheDraftAndAsksBack() {
        CoordinationRequest request = requestTo("KHTC");
        open("khtc.truong", request);
        words().fill("Đang tổng hợp…");
        person.button("Tiếp nhận, trả lời sau").click();

        assertThat(page().locator(".done-note")).containsText("Đã tiếp nhận");
        assertThat(words()).hasValue("Đang tổng hợp…");
        assertThat(state(request)).isEqualTo(State.ACCEPTED);

        page().getByText("Hỏi lại", new Page.GetByTextOptions().setExact(true)).click();
        words().fill("Cần số liệu của năm nào?");
        assertThat(page().locator("button.primary.send"))
                .hasText("Gửi câu hỏi lại", new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        person.whole("answer-ask-back");
        send();

        assertThat(page().locator(".done-note")).containsText("hạn trả lời tạm dừng");
        assertThat(page().locator("body")).containsText("đang chờ làm rõ");
        assertThat(state(request)).isEqualTo(State.ASKED_BACK);
    }

    @Tag("long")
    @Test
    @Order(4)
    void decliningNeedsAReasonAndGoesToLeadership() {
        CoordinationRequest request = requestTo("KHTC");
        open("khtc.truong", request);
        page().getByText("Từ chối", new Page.GetByTextOptions().setExact(true)).click();
        send();
        assertThat(page().locator(".refused")).containsText("lý do");

        words().fill("Việc này không thuộc chức năng của phòng.");
        send();

        assertThat(page().locator(".receipt")).containsText("không thuộc chức năng");
        assertThat(state(request)).isEqualTo(State.DECLINING);
    }

    @Test
    @Order(5)
    void aLostSessionLosesNothingThatWasWritten() {
        CoordinationRequest request = requestTo("KHTC");
        open("khtc.truong", request);
        words().fill("Một đoạn dài viết trên xe buýt.");
        page().context().clearCookies();
        send();
        assertThat(page().locator("body")).containsText("phiên làm việc");

        open("khtc.truong", request);

        assertThat(words()).hasValue("Một đoạn dài viết trên xe buýt.");
        assertThat(page().locator(".restored")).isVisible();
        assertThat(state(request)).isEqualTo(State.SENT);
    }

    @Test
    @Tag("long")
    @Order(5)
    void wordsWrittenBeforeTheScriptHasComeAreKept() {
        CoordinationRequest request = requestTo("LDVL", "TTDVVL", "TTRA");
        List<Route> held = new ArrayList<>();
        page().route("**/js/answer-*.js", held::add);
        open(partnerOf(request) + ".truong", request);
        words().fill("Viết khi mạng còn chậm.");
        assertThat(held).hasSize(1);
        held.get(0).resume();
        page().waitForLoadState();
        page().unroute("**/js/answer-*.js");

        page().reload();

        assertThat(words()).hasValue("Viết khi mạng còn chậm.");
        assertThat(page().locator(".restored")).isVisible();
    }

    @Test
    @Order(6)
    void anotherOfficeReadsASentenceAndNothingOfTheRequest() {
        CoordinationRequest request = requestTo("KHTC");
        WebSession other = WebSession.signedIn(port, "ldvl.truong");

        open("ldvl.truong", request);

        assertThat(page().locator("body")).containsText("không dành cho tài khoản của bạn");
        assertThat(page().locator("body")).not().containsText(request.question());
        assertThat(other.get(path("/de-nghi/tra-loi", request)).statusCode()).isEqualTo(403);
        assertThat(other.postForm("/", path("/de-nghi/tra-loi", request), Map.of("kind", "ANSWER", "words", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(other.get("/de-nghi/tra-loi?ma=khong-co").statusCode()).isEqualTo(404);
        assertThat(state(request)).isEqualTo(State.SENT);
    }

    @Test
    @Order(7)
    void somebodyWithoutAnAccountAnswersOnceByALink() {
        CoordinationRequest request = requestToAnOutsideParty();
        String link;
        try (Person lead = Person.at(port)) {
            lead.signIn("vanthu", WebSession.PASSWORD);
            lead.open(path("/de-nghi/lien-ket", request));
            lead.page().getByLabel("Dành cho").fill("Bà Nguyễn Thị Lan, Văn phòng Sở");
            lead.button("Tạo liên kết").click();
            link = lead.page()
                    .getByLabel("Liên kết", new Page.GetByLabelOptions().setExact(true))
                    .inputValue();
            lead.picture("answer-links");
            lead.page().setViewportSize(390, 844);
            lead.picture("answer-links-phone");
            lead.open(path("/de-nghi/lien-ket", request));
            assertThat(lead.page().locator("body")).not().containsText(link);
        }
        try (Person lead = Person.at(port)) {
            lead.signIn("gdnn.truong", WebSession.PASSWORD);
            lead.open(path("/de-nghi", request));
            assertThat(lead.page().locator("table.list")).containsText("còn hiệu lực");
            lead.picture("answer-ways");
        }
        String path = link.substring(link.indexOf("/tra-loi/"));
        for (int scanner = 0; scanner < 3; scanner++) {
            assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(200);
        }

        person.open(path);
        assertThat(page().locator(".ask")).containsText(request.question());
        assertThat(page().locator("body")).not().containsText("Danh sách việc");
        person.whole("answer-by-link");
        requirePhoneSized();
        words().fill("Sở thống nhất phối hợp, đầu mối là ông Long.");
        attach("công văn.pdf", "application/pdf", PDF);
        send();

        assertThat(page().locator(".done-note")).containsText("Đã gửi câu trả lời");
        person.whole("answer-by-link-sent");
        assertThat(person.mishaps()).isEmpty();
        page().reload();
        assertThat(page().locator("body")).containsText("đã được nhận lúc");
        assertThat(page().locator(".receipt")).containsText(Pattern.compile("Biên nhận TL-\\d+-[0-9A-F]{6}"));
        assertThat(page().locator(".receipt")).containsText("đầu mối là ông Long");
        assertThat(page().locator(".receipt")).containsText("công văn.pdf");
        assertThat(page().locator("body")).not().containsText(request.question());
        assertThat(state(request)).isEqualTo(State.ANSWERED);
        assertThat(lastStep(request)).satisfies(step -> {
            assertThat(step.channel()).isEqualTo(AnswerChannel.LINK);
            assertThat(step.actor().person()).isEqualTo("liên kết: Bà Nguyễn Thị Lan, Văn phòng Sở");
        });
        assertThat(files(request))
                .singleElement()
                .satisfies(file -> assertThat(file.uploadedBy().person()).startsWith("liên kết: "));
    }

    @Tag("long")
    @Test
    @Order(8)
    void whoeverSendsAFileByALinkThatWasThereAlreadyIsTold() {
        CoordinationRequest request = requestToAnOutsideParty();
        evidence.store(request.key().subject(), "mẫu.pdf", "application/pdf", stream(), Actor.of("gdnn.truong"));
        WebSession holder = new WebSession(port);
        String path = issue(request).path();
        String part = "--x\r\nContent-Disposition: form-data; name=";
        String body = part + "\"_csrf\"\r\n\r\n" + holder.token(path) + "\r\n" + part + "\"kind\"\r\n\r\nANSWER\r\n"
                + part + "\"words\"\r\n\r\nĐồng ý.\r\n" + part + "\"tep\"; filename=\"ok.pdf\"\r\n\r\n"
                + new String(PDF, StandardCharsets.UTF_8) + "\r\n--x--\r\n";

        HttpResponse<String> sent =
                holder.raw(path, "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8));

        assertThat(WebSession.location(sent)).endsWith("?da=ANSWER&trung=1");
        assertThat(holder.get(path + "?da=ANSWER&trung=1").body())
                .contains("Đã gửi câu trả lời", "1 tệp gửi kèm trùng nội dung với tệp đã có");
        assertThat(files(request)).hasSize(1);
    }

    @Test
    @Order(8)
    void theLinkKeepsItsSecretAndServesTheRequestsFilesOnly() {
        CoordinationRequest request = requestToAnOutsideParty();
        CoordinationRequest other = requestTo("KHTC");
        long own = evidence.store(
                        request.key().subject(), "mẫu.pdf", "application/pdf", stream(), Actor.of("gdnn.truong"))
                .file()
                .id();
        long foreign = evidence.store(
                        other.key().subject(), "khác.pdf", "application/pdf", stream(), Actor.of("gdnn.truong"))
                .file()
                .id();
        WebSession holder = new WebSession(port);
        String path = issue(request).path();

        HttpResponse<String> shown = holder.get(path);
        HttpResponse<String> file = holder.get(path + "/tep?so=" + own);

        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(holder.get(path + "/tep?so=" + foreign).statusCode()).isEqualTo(404);
        assertThat(holder.get(path("/de-nghi/tra-loi", request)).statusCode()).isEqualTo(302);
    }

    @Test
    @Order(8)
    void theLinkGoesByMailToWhomItIsFor() throws Exception {
        CoordinationRequest request = requestToAnOutsideParty();
        String lead = register.item(request.workItem()).lead().value();
        String address = "van-thu-" + partnerOf(request) + "@so.example.vn";
        WebSession.signedIn(port, "quantri")
                .postForm(
                        "/to-chuc/" + request.party(),
                        "/to-chuc/" + request.party() + "/lien-he",
                        Map.of("email", address, "phone", ""));
        WebSession.signedIn(port, "quantri")
                .postForm(
                        "/to-chuc/" + lead,
                        "/to-chuc/" + lead + "/lien-he",
                        Map.of("email", "", "phone", "0220 3853 456"));
        try (Person head = Person.at(port)) {
            head.signIn("gdnn.truong", WebSession.PASSWORD);
            head.open(path("/de-nghi/lien-ket", request));
            head.page().getByLabel("Dành cho").fill("Ông Trần Văn Nam");
            head.button("Tạo liên kết").click();
            assertThat(head.page().locator("body")).containsText("Thư đang được gửi tới địa chỉ đã đăng ký " + address);
            assertThat(head.page().locator("body")).not().containsText("/tra-loi/");
            assertThat(head.page().locator("#link")).hasCount(0);
        }

        MimeMessage letter = null;
        for (int round = 0; round < 100 && letter == null; round++) {
            outbox.run();
            for (MimeMessage one : MAIL.getReceivedMessages()) {
                if (one.getAllRecipients()[0].toString().contains(address)) {
                    letter = one;
                }
            }
        }

        String text =
                ((Multipart) letter.getContent()).getBodyPart(0).getContent().toString();
        assertThat(text).contains("Hạn trả lời", "Sở Lao động", "(Trưởng phòng)", "0220 3853 456");
        String path = Pattern.compile("/tra-loi/[A-Za-z0-9_-]{43}")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(new WebSession(port).get(path).body())
                .contains(request.partyName(), "(Trưởng phòng)", "0220 3853 456");
        assertThat(database.sql("select count(*) from outbox where link is not null and link_is_secret")
                        .query(Integer.class)
                        .single())
                .as("a link that has left stands nowhere")
                .isZero();
    }

    @Test
    @Tag("long")
    @Order(9)
    void askingBackKeepsTheLinkAndTheConversation() {
        CoordinationRequest request = requestToAnOutsideParty();
        String path = issue(request).path();
        person.open(path);
        page().getByText("Hỏi lại", new Page.GetByTextOptions().setExact(true)).click();
        words().fill("Cần số liệu của năm nào?");
        send();

        assertThat(page().locator(".done-note")).containsText("Đã gửi câu hỏi lại");
        assertThat(page().locator(".history")).containsText("Cần số liệu của năm nào?");
        assertThat(state(request)).isEqualTo(State.ASKED_BACK);
        assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("long")
    @Order(10)
    void aRevokedLinkShowsNothing() {
        CoordinationRequest request = requestToAnOutsideParty();
        String path = issue(request).path();
        try (Person lead = Person.at(port)) {
            lead.signIn("gdnn.truong", WebSession.PASSWORD);
            lead.open(path("/de-nghi/lien-ket", request));
            lead.button("Thu hồi").click();
            assertThat(lead.page().locator(".done-note")).containsText("Đã thu hồi");
            assertThat(lead.page().locator("table.list")).containsText("đã thu hồi");
        }

        HttpResponse<String> shown = new WebSession(port).get(path);

        assertThat(shown.statusCode()).isEqualTo(410);
        assertThat(shown.body()).contains("đã được thu hồi").doesNotContain(request.question());
    }

    @Tag("long")
    @Test
    @Order(11)
    void ofAnAnswerByALinkThatIsRefusedNoFileStays() {
        CoordinationRequest request = requestToAnOutsideParty();
        person.open(issue(request).path());
        words().fill("Gửi kèm hai tệp.");
        page().locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("đúng.pdf", "application/pdf", PDF), new FilePayload("sai.pdf", "application/pdf", PROGRAM)
        });
        send();

        assertThat(page().locator(".refused")).containsText("sai.pdf");
        assertThat(words()).hasValue("Gửi kèm hai tệp.");
        assertThat(files(request)).isEmpty();
        assertThat(state(request)).isEqualTo(State.SENT);
    }

    @Test
    @Order(11)
    void ofTwoWhoAnswerByOneLinkAtOnceOneWins() {
        CoordinationRequest request = requestToAnOutsideParty();
        String path = issue(request).path();
        List<HttpResponse<String>> answers = Stream.of("Câu trả lời thứ nhất.", "Câu trả lời thứ hai.")
                .map(words -> answering(path, words))
                .toList()
                .stream()
                .map(CompletableFuture::supplyAsync)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 410);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 410)
                .singleElement()
                .satisfies(loser -> assertThat(loser.body()).contains("đã được nhận lúc"));
        assertThat(coordination.stepsOf(request.key()))
                .filteredOn(step -> step.kind() == RequestStep.Kind.ANSWERED)
                .hasSize(1);
    }

    @ParameterizedTest
    @Order(11)
    @EnumSource(ReplyKind.class)
    void whoClicksSeveralTimesAnswersOnce(ReplyKind kind) {
        CoordinationRequest request = requestTo("TTDVVL", "TTRA", "LDVL", "KHTC");
        WebSession partner = WebSession.signedIn(port, partnerOf(request) + ".truong");
        int before = coordination.stepsOf(request.key()).size();
        String token = partner.token(path("/de-nghi/tra-loi", request));

        List<HttpResponse<String>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> partner.postForm(
                        path("/de-nghi/tra-loi", request),
                        Map.of("kind", kind.name(), "words", "Bấm nhiều lần."),
                        token)))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 302);
        assertThat(coordination.stepsOf(request.key())).hasSize(before + 1);
    }

    @Tag("long")
    @Test
    @Order(12)
    void aClerkEntersTheAnswerOnlyWithTheLetter() {
        CoordinationRequest request = requestToAnOutsideParty();
        // The party's own contact has taken it on and says nothing more: the letter speaks for the party.
        WebSession.signedIn(port, partnerOf(request))
                .postForm("/", path("/de-nghi/tra-loi", request), Map.of("kind", "ANSWER", "nhan", "true"));
        assertThat(state(request)).isEqualTo(State.ACCEPTED);
        person.signIn("vanthu", WebSession.PASSWORD);
        person.open("/de-nghi");
        page().getByText("Nhập thay câu trả lời theo văn bản").click();
        page().getByLabel("Văn bản của").selectOption(request.partyName());
        person.button("Lọc").click();
        assertThat(page().locator("table.list")).not().containsText("Trường Cao đẳng");
        person.whole("answer-letters");
        page().locator("a[href='" + path("/de-nghi/nhap-thay", request) + "']").click();
        page().getByLabel("Số, ký hiệu").fill("215/STTTT-CNTT");
        page().getByLabel("Ngày văn bản").fill("2023-04-03");
        page().getByLabel("Ngày nhận").fill("2023-04-03");
        words().fill("Sở thống nhất, cử phòng CNTT làm đầu mối.");
        send();
        assertThat(page().locator(".refused")).containsText("Hãy đính kèm");
        assertThat(words()).hasValue("Sở thống nhất, cử phòng CNTT làm đầu mối.");
        assertThat(page().getByLabel("Số, ký hiệu")).hasValue("215/STTTT-CNTT");
        page().setViewportSize(1280, 900);
        person.whole("answer-letter-wide");
        page().setViewportSize(390, 844);
        person.whole("answer-letter");
        requirePhoneSized();

        page().getByLabel("Ngày nhận").fill("2023-04-04");
        attach("cv215.pdf", "application/pdf", PDF);
        send();
        assertThat(page().locator(".refused")).containsText("không thể sau hôm nay");
        assertThat(page().locator(".stored")).containsText("cv215.pdf");

        page().getByLabel("Ngày nhận").fill("2023-04-03");
        send();

        assertThat(page().locator(".receipt")).containsText("cử phòng CNTT làm đầu mối");
        assertThat(state(request)).isEqualTo(State.ANSWERED);
        assertThat(lastStep(request).channel()).isEqualTo(AnswerChannel.CLERK);
        assertThat(letters.lettersOf(request.key())).singleElement().satisfies(letter -> {
            assertThat(letter.receivedOn()).isEqualTo(LocalDate.of(2023, 4, 3));
            assertThat(letter.enteredBy().person()).isEqualTo("vanthu");
            assertThat(files(request)).extracting(EvidenceFile::id).contains(letter.evidenceFile());
        });
        assertThat(journal.of(request.key().subject()))
                .extracting(JournalEntry::action)
                .contains("Nhập thay " + request.partyName());
    }

    @Tag("long")
    @Test
    @Order(13)
    void nobodyEntersALetterForAnOfficeOfTheDepartmentAndNoPartyForItself() {
        CoordinationRequest inside = requestTo("KHTC");
        CoordinationRequest outside = requestToAnOutsideParty();
        String partner = partnerOf(outside);

        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get(path("/de-nghi/nhap-thay", inside))
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, partner)
                        .get(path("/de-nghi/nhap-thay", outside))
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, partner)
                        .get(path("/de-nghi/lien-ket", outside))
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get(path("/de-nghi/nhap-thay", outside))
                        .statusCode())
                .isEqualTo(200);
        assertThat(WebSession.signedIn(port, "gdnn.truong")
                        .get(path("/de-nghi/lien-ket", inside))
                        .body())
                .contains("trả lời bằng tài khoản của mình");
    }

    @Test
    @Tag("long")
    @Order(14)
    void anExpiredLinkShowsNothing() {
        CoordinationRequest request = requestToAnOutsideParty();
        String path = links.issue(
                        request.key(),
                        new AnswerLinkOrder("Ông Hà Văn Lâm", LocalDate.of(2023, 4, 3)),
                        true,
                        Actor.of("vanthu"))
                .path();
        assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(200);
        steps.advanceTo(Instant.parse("2023-04-03T10:00:00Z"));

        person.open(path);

        assertThat(page().locator("body")).containsText("đã hết hạn lúc 17:00 ngày 03/04/2023");
        assertThat(page().locator("body")).not().containsText(request.question());
        assertThat(new WebSession(port).get(path).statusCode()).isEqualTo(410);
        requirePhoneSized();
    }

    @Test
    @Order(15)
    void whoGuessesLinksIsTurnedAwayForAWhile() {
        WebSession stranger = new WebSession(port);
        assertThat(stranger.get("/tra-loi/" + "a".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/tra-loi/khong-phai").body()).contains("Không có liên kết này");

        for (int guess = 0; guess < 30; guess++) {
            stranger.get("/tra-loi/" + "b".repeat(43));
        }

        assertThat(stranger.get("/tra-loi/" + "c".repeat(43)).statusCode()).isEqualTo(429);
    }

    /**
     * A request to one of the parties that still waits and that no other test has taken, the one due last first; a further
     * one where none is left.
     */
    private CoordinationRequest requestTo(String... parties) {
        CoordinationRequest found = register.ofPlan(PlanId.ofYear(2023)).stream()
                .map(WorkItem::key)
                .flatMap(item -> coordination.requestsOf(item).stream())
                .filter(request -> request.state() == State.SENT)
                .filter(request -> List.of(parties).contains(request.party().value()))
                .filter(request -> !USED.contains(request.key()))
                .max(Comparator.comparing(CoordinationRequest::dueOn))
                .orElseGet(() -> asked(parties[0]));
        USED.add(found.key());
        return found;
    }

    private CoordinationRequest asked(String party) {
        FurtherRequest further = new FurtherRequest(
                new WorkKey("2023-3.4"),
                List.of(party),
                RequestKind.DATA,
                "Cần số liệu năm 2022.",
                null,
                "trong 10 ngày làm việc",
                "answer-pages-" + USED.size());
        RequestKey key = actions.ask(further, false, Actor.of("gdnn.truong")).get(0);
        steps.settle();
        return coordination.request(key);
    }

    private CoordinationRequest requestToAnOutsideParty() {
        return requestTo("SYT", "SXD", "SKHDT", "SGDDT", "BQLKCN", "SVHTTDL", "STTTT", "SCT", "BTGTU", "MTTQ", "CAPUY");
    }

    /** Somebody who has the page of a link open and is about to send. */
    private Supplier<HttpResponse<String>> answering(String path, String words) {
        WebSession holder = new WebSession(port);
        String token = holder.token(path);
        return () -> holder.postForm(path, Map.of("kind", "ANSWER", "words", words), token);
    }

    private static String partnerOf(CoordinationRequest request) {
        return request.party().value().toLowerCase(Locale.ROOT);
    }

    private AnswerLinkIssued issue(CoordinationRequest request) {
        return links.issue(
                request.key(),
                new AnswerLinkOrder("Bà Nguyễn Thị Lan", links.proposedLastDay(request)),
                true,
                Actor.of("gdnn.truong"));
    }

    private static String path(String page, CoordinationRequest request) {
        return page + "?ma=" + URLEncoder.encode(request.key().value(), StandardCharsets.UTF_8);
    }

    /** Follows the link of a message: past the login to the page. */
    private void open(String login, CoordinationRequest request) {
        person.open(path("/de-nghi/tra-loi", request));
        if (page().url().contains("/login")) {
            page().getByLabel("Tên đăng nhập").fill(login);
            page().getByLabel("Mật khẩu").fill(WebSession.PASSWORD);
            person.button("Đăng nhập").click();
        }
        assertThat(page()).hasURL(Pattern.compile(".*/de-nghi/tra-loi\\?.*"));
        // What keeps the words comes after them; nobody types as fast.
        page().waitForLoadState();
    }

    private void attach(String name, String type, byte[] content) {
        page().locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    private void send() {
        page().locator("button.primary.send").click();
    }

    private static byte[] tooLarge() {
        byte[] content = new byte[2 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(PDF);
    }

    private State state(CoordinationRequest request) {
        return coordination.request(request.key()).state();
    }

    private RequestStep lastStep(CoordinationRequest request) {
        List<RequestStep> all = coordination.stepsOf(request.key());
        return all.get(all.size() - 1);
    }

    private List<EvidenceFile> files(CoordinationRequest request) {
        return evidence.of(request.key().subject());
    }

    /** Nothing to scroll sideways, everything big enough for a thumb. */
    private void requirePhoneSized() {
        assertThat(((Number) page().evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(390);
        for (Locator target : page().locator("main button:visible, main a.button:visible, .segments span:visible")
                .all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
    }

    private Locator words() {
        return page().locator("textarea[name=words]");
    }

    private Page page() {
        return person.page();
    }
}
