package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Chromium;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.messages.Inbox;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.OldLetters;
import vn.dieuphoi.messages.OutboxSender;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.messages.Told;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkRegister;

/** What leaves the house, to a real mail server and a real gateway, through everything that happens to them. */
@JourneyTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutboxTest {

    private static final String SECRET = "khóa chung của cổng tin nhắn";
    private static final Duration AFTER_THE_LONGEST_PAUSE = Duration.ofHours(7);

    private static final int MAIL_PORT = freePort();
    private static final List<Posted> POSTED = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();

    private static HttpServer gateway;
    private static GreenMail mail;

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    HandTime time;

    @Autowired
    MortalSender server;

    @Autowired
    OutboxSender sender;

    @Autowired
    OldLetters oldLetters;

    @Autowired
    MessageDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    WorkRegister register;

    @Autowired
    JdbcClient database;

    @Autowired
    ObjectMapper json;

    /** What the gateway was sent. */
    record Posted(String key, String signature, String repeat, String body) {}

    @TestConfiguration
    static class OwnServers {

        @Bean
        @Primary
        HandTime handTime(EngineClock clock) {
            return new HandTime(clock);
        }

        @Bean
        MortalSender mortalSender() {
            return new MortalSender();
        }
    }

    /** The machine's time, which in this test goes with the engine's and as much further as the test says. */
    static class HandTime extends MachineTime {

        private final EngineClock clock;
        private final AtomicLong ahead = new AtomicLong();

        HandTime(EngineClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant().plusMillis(ahead.incrementAndGet());
        }

        void pass(Duration some) {
            ahead.addAndGet(some.toMillis());
        }
    }

    /** Kills whoever sends, after the server has taken the letter and before anybody notes it. */
    static class MortalSender extends JavaMailSenderImpl implements JavaMailSender {

        volatile boolean killNext;

        MortalSender() {
            setHost("127.0.0.1");
            setPort(MAIL_PORT);
        }

        @Override
        protected void doSend(MimeMessage[] letters, Object[] originals) {
            super.doSend(letters, originals);
            if (killNext) {
                killNext = false;
                throw new Killed();
            }
        }
    }

    static class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @DynamicPropertySource
    static void ownServers(DynamicPropertyRegistry properties) throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/gateway", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            POSTED.add(new Posted(
                    key,
                    exchange.getRequestHeaders().getFirst("X-DieuPhoi-Signature"),
                    exchange.getRequestHeaders().getFirst("X-DieuPhoi-Repeat"),
                    body));
            Integer answer = ANSWERS.remove("next");
            exchange.sendResponseHeaders(answer == null ? 204 : answer, -1);
            exchange.close();
        });
        gateway.start();
        properties.add("journey", () -> "outbox");
        properties.add("dieuphoi.outbox.rounds", () -> "false");
        properties.add("dieuphoi.mail.base-url", () -> "https://dieuphoi.example.vn/");
        properties.add(
                "dieuphoi.webhook.url",
                () -> "http://127.0.0.1:" + gateway.getAddress().getPort() + "/gateway");
        properties.add("dieuphoi.webhook.secret", () -> SECRET);
    }

    @BeforeAll
    static void noServerYet() {
        mail = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterAll
    static void stop() {
        mail.stop();
        gateway.stop(0);
    }

    @Test
    @Order(1)
    void aMailServerDownForTwoDaysHoldsNothingUpAndItsBacklogDrainsOnce() throws Exception {
        steps.settle();
        steps.advanceTo(at(3, 18), moment -> sender.run());

        assertThat(register.ofPlan(PlanId.ofYear(2023))).isNotEmpty();
        List<Told> told = inbox.of("khtc.truong", false, null, null);
        assertThat(told.stream().filter(one -> one.kind() == MessageKind.NEW_REQUEST))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.link()).startsWith("/de-nghi/tra-loi?ma=2023-"))
                .extracting(Told::subject)
                .doesNotHaveDuplicates();
        assertThat(told.stream().filter(one -> one.kind() == MessageKind.DIGEST).map(Told::day))
                .doesNotHaveDuplicates()
                .contains(LocalDate.of(2023, 3, 1));
        assertThat(count("select count(*) from outbox where channel = 'mail' and sent_at is not null"))
                .isZero();
        assertThat(count("select max(attempts) from outbox where channel = 'mail'"))
                .as("a dead server is left alone for longer and longer")
                .isBetween(2, 20);

        int waiting = count("select count(*) from outbox where channel = 'mail' and dropped_at is null");
        mail.start();
        time.pass(AFTER_THE_LONGEST_PAUSE);
        sender.run();
        sender.run();

        assertThat(mail.getReceivedMessages()).hasSize(waiting);
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(subjects()).noneMatch(subject -> subject.contains("gửi lại"));
        assertThat(count("""
                        select count(*) from (
                            select sent_at, lag(sent_at) over (order by id) as before from outbox
                            where channel = 'mail' and sent_at is not null) sent
                        where sent_at < before""")).as("sent out of order").isZero();
        assertThat(count("select coalesce(max(n), 0) from (select count(*) as n from outbox where channel = 'mail'"
                        + " and kind = 'DIGEST' and sent_at is not null group by recipient) digests"))
                .as("after days of silence the newest digest stands for all")
                .isEqualTo(1);
    }

    @Test
    @Order(2)
    void aCrashBetweenSendingAndNotingLeavesExactlyOneRepeatThatSaysSo() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        desk.tell(to("gdnn.cv1", "crash", "Chỉ đạo về mục 3.4"));
        server.killNext = true;

        assertThatThrownBy(() -> sender.run()).isInstanceOf(Killed.class);
        sender.run();
        assertThat(mail.getReceivedMessages())
                .as("while the dead one's lease runs nobody repeats")
                .hasSize(1);
        time.pass(Duration.ofMinutes(3));
        sender.run();
        time.pass(AFTER_THE_LONGEST_PAUSE);
        sender.run();

        assertThat(subjects()).containsExactly("Chỉ đạo về mục 3.4", "[gửi lại] Chỉ đạo về mục 3.4");
        assertThat(messageIds().stream().distinct()).hasSize(1);
        assertThat(mail.getReceivedMessages()[1].getHeader("X-DieuPhoi-Repeat")).containsExactly("true");
        assertThat(inbox.of("gdnn.cv1", false, MessageKind.DIRECTIVE, null)).hasSize(1);
    }

    @Test
    @Order(3)
    void twoSendersAtOnceSendEachLetterOnce() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        for (int number = 0; number < 40; number++) {
            desk.tell(to("gdnn.cv2", "both-" + number, "Việc số " + number));
        }

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Integer> node = sender::run;
        List<Future<Integer>> done = nodes.invokeAll(List.of(node, node));
        for (Future<Integer> one : done) {
            one.get();
        }
        nodes.shutdown();

        assertThat(mail.getReceivedMessages()).hasSize(40);
        assertThat(messageIds()).doesNotHaveDuplicates();
        assertThat(subjects()).noneMatch(subject -> subject.contains("gửi lại"));
    }

    @Test
    @Order(4)
    void whatIsRolledBackOrToldTwiceIsNotSent() {
        int before = count("select count(*) from outbox");

        assertThat(desk.tell(to("gdnn.cv2", "both-1", "Việc số 1"))).isZero();

        assertThat(count("select count(*) from outbox")).isEqualTo(before);
    }

    @Test
    @Order(5)
    void noTextBecomesAHeaderAndABadAddressHoldsNobodyUp() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        desk.mailTo("link-1", "Ông A\r\nBcc: lo@example.vn", "khong phai dia chi", "Trả lời", "…", "/tra-loi/x");
        desk.mailTo(
                "link-2", "Ông B\r\nBcc: lo@example.vn", "b@example.vn", "Trả lời\r\nBcc: lo@example.vn", "…", "/x");

        sender.run();

        assertThat(mail.getReceivedMessages()).singleElement().satisfies(one -> {
            assertThat(one.getSubject()).isEqualTo("Trả lời Bcc: lo@example.vn");
            assertThat(one.getRecipients(RecipientType.BCC)).isNull();
            assertThat(one.getAllRecipients()).hasSize(1);
        });
        assertThat(database.sql("select problem from outbox where key = 'link-1'")
                        .query(String.class)
                        .single())
                .contains("Địa chỉ thư không đúng");
        time.pass(Duration.ofDays(6));
        sender.run();
        assertThat(count("select count(*) from outbox where key = 'link-1' and dropped_at is not null"))
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void theGatewayIsPostedSignedMessagesAndKnowsARepeat() throws Exception {
        POSTED.clear();
        ANSWERS.put("next", 503);
        desk.tell(to("gdnn.cv1", "hook", "Chỉ đạo về mục 4.2"));

        sender.run();
        time.pass(AFTER_THE_LONGEST_PAUSE);
        sender.run();
        sender.run();

        assertThat(POSTED).hasSize(2);
        assertThat(POSTED.get(0).key()).isEqualTo(POSTED.get(1).key());
        assertThat(POSTED).extracting(Posted::repeat).containsExactly("false", "true");
        for (Posted one : POSTED) {
            Map<String, String> parts = new HashMap<>();
            Arrays.stream(one.signature().split(","))
                    .map(part -> part.split("="))
                    .forEach(part -> parts.put(part[0], part[1]));
            assertThat(parts.get("v1")).isEqualTo(hmac(SECRET, parts.get("t") + "." + one.body()));
            assertThat(parts.get("v1")).isNotEqualTo(hmac("khóa khác", parts.get("t") + "." + one.body()));
            assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.get("t"))), time.now()))
                    .isLessThan(Duration.ofDays(1));
        }
        JsonNode body = json.readTree(POSTED.get(1).body());
        assertThat(body.at("/recipient/id").asText()).isEqualTo("gdnn.cv1");
        assertThat(body.at("/link").asText()).isEqualTo("https://dieuphoi.example.vn/muc/2023-3.4");
    }

    @Test
    @Order(6)
    void anAdministratorIsToldOfAFaultByTheGatewayOnceInTheRegisterOrNot() throws Exception {
        POSTED.clear();
        Message fault = new Message(
                "fault:1:begun",
                MessageKind.FAULT,
                Subject.of("OLD_BACKUP"),
                "Có lỗi vận hành: Bản sao lưu quá cũ (1)",
                "…",
                "/van-hanh",
                Recipient.administrators());
        desk.tell(fault);
        desk.tell(fault);

        time.pass(AFTER_THE_LONGEST_PAUSE);
        sender.run();

        assertThat(POSTED.stream()
                        .filter(one -> one.body().contains("\"kind\":\"FAULT\""))
                        .filter(one -> one.body().contains("\"id\":\"quantri\"")))
                .hasSize(1);
    }

    @Test
    @Tag("long")
    @Order(7)
    void aLetterIsReadableOnAPhoneAndSaysTheSameAsPlainText() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        time.pass(AFTER_THE_LONGEST_PAUSE);
        steps.advanceTo(at(31, 18), moment -> sender.run());
        time.pass(AFTER_THE_LONGEST_PAUSE);
        sender.run();

        MimeMessage digest = Arrays.stream(mail.getReceivedMessages())
                .filter(one -> subject(one).startsWith("Tổng hợp ngày"))
                .filter(one -> addressee(one).startsWith("gdnn.truong@"))
                .reduce((one, later) -> later)
                .orElseThrow();
        MimeMessage request = Arrays.stream(mail.getReceivedMessages())
                .filter(one -> subject(one).startsWith("Việc chậm"))
                .findFirst()
                .orElse(digest);

        assertThat(digest.getContentType()).startsWith("multipart/alternative");
        String plain = part(digest, 0);
        String html = part(digest, 1);
        assertThat(plain).contains("QUÁ HẠN", "https://dieuphoi.example.vn/viec/", "- Mục 3.5, Quy hoạch mạng lưới");
        assertThat(html).contains("Quá hạn (").doesNotContain("http://localhost", "null");
        for (int width : List.of(390, 640)) {
            picture(html, "mail-digest-" + width, width);
            picture(part(request, 1), "mail-immediate-" + width, width);
        }
    }

    @Test
    @Tag("long")
    @Order(8)
    void peopleReadTheirOwnMessagesAndOnlyTheirOwn() {
        WebSession stranger = WebSession.signedIn(port, "khtc.truong");
        long foreign = inbox.of("gdnn.truong", false, null, null).get(0).id();
        assertThat(stranger.get("/thong-bao/" + foreign).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/thong-bao/hang-doi").statusCode()).isEqualTo(403);
        assertThat(WebSession.signedIn(port, "gdnn.cv1")
                        .get("/thong-bao/chua-doc")
                        .body())
                .matches("\\{\"unread\":\"\\d*\"}");

        try (Person head = Person.at(port);
                Person administrator = Person.at(port)) {
            head.signIn("gdnn.truong", WebSession.PASSWORD);
            for (int width : List.of(1280, 390)) {
                head.page().setViewportSize(width, 844);
                head.open("/thong-bao");
                assertThat((int) head.page().evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                head.picture("messages-" + width);
                head.page().locator(".messages a").first().click();
                assertThat(head.page().locator("#message h1")).isVisible();
                head.picture("message-" + width);
            }
            int before = inbox.unread("gdnn.truong");
            head.open("/thong-bao");
            head.page().locator(".messages li.new button").first().click();
            assertThat(inbox.unread("gdnn.truong")).isEqualTo(before - 1);
            head.button("Đánh dấu tất cả đã đọc").click();
            assertThat(inbox.unread("gdnn.truong")).isZero();
            assertThat(head.page().locator(".unread").count()).isZero();

            // Tasklist folds its menu away on a phone.
            head.page().setViewportSize(1280, 844);
            head.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
            head.page().getByText("Thông báo").first().waitFor();
            assertThat(head.mishaps()).isEmpty();

            mail.stop();
            desk.tell(to("gdnn.cv1", "waits", "Chỉ đạo về mục 5"));
            sender.run();
            administrator.signIn("quantri", WebSession.PASSWORD);
            for (int width : List.of(1280, 390)) {
                administrator.page().setViewportSize(width, 844);
                administrator.open("/thong-bao/hang-doi");
                administrator.picture("outbox-" + width);
            }
            assertThat(administrator.page().locator("#outbox").innerText())
                    .contains("Không kết nối được máy chủ thư", "Chỉ đạo về mục 5");
            administrator.button("Gửi lại ngay").click();
            mail.start();
            assertThat(sender.run()).isPositive();
            administrator.open("/thong-bao");
            administrator.picture("messages-administrator");
        }
    }

    @Test
    @Order(9)
    void lettersThatLeftAreClearedAwayAfterTheirTimeAndMessagesStay() {
        database.sql("""
                        insert into outbox (channel, key, kind, day, recipient, name, address, title, content, written_at,
                                            due_at, sent_at)
                        select 'mail', 'bulk-' || n, 'DIRECTIVE', day, recipient, name, address, title, content,
                            written_at, due_at, sent_at
                        from generate_series(1, 1200) n cross join (
                            select * from outbox where sent_at is not null order by sent_at desc limit 1) one""").update();
        desk.mailTo("link-3", "Ông C", "khong phai dia chi", "Trả lời", "…", "/tra-loi/y");
        sender.run();
        String gone =
                "select count(*) from outbox where sent_at is not null or kind = 'DIGEST' and dropped_at is not null";
        String kept = "select count(*) from outbox where sent_at is null and (kind <> 'DIGEST' or dropped_at is null)";
        int left = count(gone);
        int waiting = count(kept);
        int messages = count("select count(*) from message");

        time.pass(Duration.ofDays(89));
        int older = oldLetters.clear();
        int young = count("select count(*) from outbox where key like 'bulk-%'");
        time.pass(Duration.ofDays(2));
        int cleared = oldLetters.clear();

        assertThat(young).as("not yet ninety days").isEqualTo(1200);
        assertThat(cleared).isEqualTo(left - older).isGreaterThanOrEqualTo(1200);
        assertThat(count(gone)).isZero();
        assertThat(count(kept)).isEqualTo(waiting).isPositive();
        assertThat(count("select count(*) from message")).isEqualTo(messages);
        assertThat(oldLetters.clear()).isZero();
    }

    private static Message to(String person, String key, String title) {
        return new Message(
                key,
                MessageKind.DIRECTIVE,
                Subject.of("2023-3.4"),
                title,
                "Trả lời trong tuần này.",
                "/muc/2023-3.4",
                Recipient.people(person));
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2023, 3, day)
                .atTime(hour, 0)
                .atZone(HoChiMinhTime.ZONE)
                .toInstant();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }

    private static List<String> messageIds() throws Exception {
        List<String> ids = new ArrayList<>();
        for (MimeMessage one : mail.getReceivedMessages()) {
            ids.add(one.getMessageID());
        }
        return ids;
    }

    private static List<String> subjects() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(OutboxTest::subject)
                .toList();
    }

    private static String subject(MimeMessage one) {
        try {
            return one.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String addressee(MimeMessage one) {
        try {
            return ((jakarta.mail.internet.InternetAddress) one.getAllRecipients()[0]).getAddress();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage one, int number) throws Exception {
        return ((Multipart) one.getContent()).getBodyPart(number).getContent().toString();
    }

    private static void picture(String html, String name, int width) {
        try (BrowserContext context = Chromium.ofThisProcess()
                        .browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
                Page page = context.newPage()) {
            page.setContent(html);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing stands out at %d px", width)
                    .isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + ".png")));
        }
    }

    private static String hmac(String secret, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
