package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.dieuphoi.EmptyHouse;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.adoption.trial.TrialRunner;
import vn.dieuphoi.engine.clock.EngineClock;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.account.Accounts;
import vn.dieuphoi.office.account.PasswordDuty;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.plan.reading.Typeset;
import vn.dieuphoi.rehearsal.TimeSteps;

/**
 * From an empty house and a document nobody has seen to running work, by pages only: read, reviewed, checked, models drawn,
 * rehearsed, adopted, the first tasks with those who have to do them; a second plan beside it; and its end.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyHouse.class)
@ActiveProfiles("house")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class WholeWay {

    /** Confirmations and corrections by which a plan is looked over. */
    private static final int MOST_ACTS = 45;

    /** Pages of a PDF are drawn beside, a plan is rehearsed beside. */
    private static final int PATIENCE = 60_000;

    private static final Path SECOND = Path.of("src/test/resources/house/dot-cao-diem-ho-sen.txt");
    private static final Path PICTURES = Path.of("docs", "images");

    private static final Pattern TICKET = Pattern.compile("name=\"phieu\" value=\"([^\"]+)\"");

    private static final Pattern DEMONSTRATION =
            Pattern.compile("Hải Dương|HẢI DƯƠNG|haiduong|(?<!B)LĐTBXH|GDNN|LĐVL|KHTC|GIAMDOC");

    /** Of the plan that goes the way; kept from one step to the next. */
    private static String draftPage = "";

    private final Paper paper;
    private int acts;

    /**
     * A plan document and what is known of it.
     *
     * @param standing the office that keeps the plan
     */
    record Paper(String file, String id, int items, String standing, LocalDate signed, LocalDate last) {}

    WholeWay(Paper paper) {
        this.paper = paper;
    }

    /** The document as a person has it. */
    abstract byte[] content() throws IOException;

    /** Whether its words may stand in the guide. */
    boolean givesPictures() {
        return false;
    }

    @LocalServerPort
    int port;

    @Autowired
    EngineClock clock;

    @Autowired
    PartyRegister parties;

    @Autowired
    TrialRunner runner;

    @Autowired
    TimeSteps steps;

    @Autowired
    PlanRegister plans;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordDuty duty;

    private Person person;

    @BeforeEach
    void sitDown() {
        clock.standAt(at(paper.signed().atTime(9, 0)));
        person = Person.at(port);
        person.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
        page().setViewportSize(1366, 900);
    }

    @AfterEach
    void standUp() {
        assertThat(person.mishaps()).isEmpty();
        person.close();
    }

    @Test
    @Order(1)
    void theDepartmentIsSaidAndTheDocumentReadAndReviewed() throws IOException {
        administrator()
                .postForm(
                        "/thiet-lap/co-quan",
                        "/thiet-lap/co-quan",
                        Map.of(
                                "name", "Ủy ban nhân dân tỉnh Lam Sơn",
                                "sign", "UBND",
                                "place", "Lam Sơn",
                                "headTitle", "Chủ tịch",
                                "deputyTitle", "Phó Chủ tịch",
                                "bodyWord", "tỉnh",
                                "leadershipWord", "lãnh đạo tỉnh",
                                "officeWord", "sở"));

        hand(paper.file(), content());
        draftPage = shownPage();
        assertThat(page().locator("#state")).containsText(paper.items() + " mục");
        page().waitForLoadState(LoadState.NETWORKIDLE);
        picture("ke-hoach-moi-ra-soat");
        reviewAll();
        page().locator(".plan-bar .act").click();
        assertThat(page().locator("h1")).containsText("Kiểm tra");
        picture("ke-hoach-moi-kiem-tra");
    }

    @Test
    @Order(2)
    void thePartiesOfThePlanHavePeopleAndAStandingOffice() {
        WebSession session = administrator();
        StringBuilder people = new StringBuilder("Tên đăng nhập;Họ và tên;Mã đơn vị;Vai trò;Chức vụ;Thư điện tử\n");
        int number = 0;
        for (Party party : parties.all()) {
            if (party.kind() == PartyKind.INTERNAL || party.kind() == PartyKind.OUTSIDE) {
                String id = party.code().value().toLowerCase(Locale.ROOT).replace('_', '-');
                people.append("%s.truong;Trần Thị Số %d;%s;Người đứng đầu;Người đứng đầu;%n"
                        .formatted(id, ++number, party.code()));
                people.append("%s.cv;Lê Văn Số %d;%s;Nhân viên;Chuyên viên;%n".formatted(id, number, party.code()));
            }
        }
        String looked = session.upload(
                        "/nhan-su/tep",
                        "/nhan-su/tep",
                        "",
                        "nguoi.csv",
                        people.toString().getBytes(StandardCharsets.UTF_8))
                .body();
        take(session, "/nhan-su/tep/nhap", looked);
        String standing = parties.byAlias(paper.standing()).orElseThrow().code().value();
        session.postForm("/thiet-lap/thuong-truc", "/thiet-lap/thuong-truc", Map.of("office", standing));
        session.postForm("/thiet-lap/lich", "/thiet-lap/lich", Map.of());

        assertThat(parties.standingOffice().name()).isEqualTo(paper.standing());
    }

    @Test
    @Order(3)
    void modelsOfAllItemsAreDrawnAndLookedAt() {
        person.open(draftPage + "/mo-hinh");
        assertThat(page().locator("#draft-models")).containsText(paper.items() + " mục chưa có");
        draw(paper.items());
        page().locator(".model-drafts a").nth(1).click();
        // The frame of the picture is there before what is drawn in it.
        assertThat(page().locator(".diagram .djs-shape").first()).isVisible();
        picture("ke-hoach-moi-mo-hinh");
        page().setViewportSize(390, 844);
        person.whole("mo-hinh-390");
        assertThat(page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    @Order(4)
    void thePlanIsRehearsedAndPasses() throws InterruptedException {
        person.open(draftPage + "/dien-tap");
        person.button("Diễn tập").click();
        assertThat(page().locator("#draft-trial")).containsText("Đang chờ đến lượt");
        do {
            runner.look();
            Thread.sleep(1000);
        } while (runner.busy());
        // The page looks again by itself.
        assertThat(page().locator("#draft-trial h2").first())
                .containsText("✓ Đạt", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        picture("ke-hoach-moi-dien-tap");
        page().getByText("Xem trang kết quả").click();
        assertThat(page().locator("h1")).containsText("Diễn tập kế hoạch " + paper.id());
    }

    @Test
    @Order(5)
    void thePlanIsAdoptedAndTheFirstTasksAreWithThoseWhoDoThem() {
        person.open(draftPage + "/ap-dung");
        picture("ke-hoach-moi-ap-dung");
        adopt();
        assertThat(page().locator("body")).not().containsText("Chưa áp dụng được");
        steps.settle();

        boolean pictured = false;
        for (Map.Entry<PartyCode, List<PlanItem>> led : led().entrySet()) {
            try (Person head = signedIn(headOf(led.getKey()))) {
                head.open("/viec");
                for (PlanItem item : led.getValue()) {
                    assertThat(head.page()
                                    .locator(".row .key")
                                    .getByText(item.code().value(), new Locator.GetByTextOptions().setExact(true))
                                    .first())
                            .isVisible();
                }
                if (!pictured) {
                    head.page().setViewportSize(1366, 900);
                    picture(head, "ke-hoach-moi-viec-dau-tien");
                    pictured = true;
                }
            }
        }
    }

    @Test
    @Order(6)
    void aSecondPlanRunsBesideIt() throws IOException {
        hand("ke-hoach-84.docx", Typeset.docx(SECOND));
        String second = shownPage();
        reviewAll();
        person.open(second + "/mo-hinh");
        draw(6);
        person.open(second + "/ap-dung");
        adopt();
        person.open("/ke-hoach");
        assertThat(page().locator("body")).containsText(paper.id());
        assertThat(page().locator("body")).containsText("84-kh-ubnd-2026");
    }

    @Test
    @Order(7)
    void nothingOfTheDemonstrationIsAnywhere() {
        WebSession session = administrator();
        for (String path : List.of(
                "/",
                "/thiet-lap",
                "/to-chuc",
                "/nhan-su",
                "/ke-hoach",
                "/ke-hoach/moi",
                draftPage,
                draftPage + "/mo-hinh",
                draftPage + "/dien-tap")) {
            String body = session.get(path).body();
            assertThat(DEMONSTRATION.matcher(body).results().map(hit -> hit.group()))
                    .as(path)
                    .isEmpty();
        }
    }

    /** Nobody does anything all the time: what is open stays open, and nothing more is asked. */
    @Test
    @Order(8)
    void itEndsOnItsDayAndAsksNobodyLater() {
        steps.advanceTo(at(paper.last().plusDays(21).atTime(18, 0)));

        assertThat(asked("opened_at > ?", paper.last().plusDays(1).atStartOfDay()))
                .as("asked after the end")
                .isEmpty();
        assertThat(asked("opened_at < ?", paper.last().atStartOfDay())).contains("ROUND");
    }

    /** What kinds of answers the plan asked for; a notice to leadership asks for none of its work. */
    private List<String> asked(String when, LocalDateTime than) {
        return database.sql("select distinct kind from obligation where kind in ('ROUND', 'ITEM_REPORT', 'REQUEST')"
                        + " and key like ? and " + when)
                .params(paper.id() + "-%", Timestamp.from(at(than)))
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(HoChiMinhTime.ZONE).toInstant();
    }

    /** What begins at the issue, by the office that does it: what others lead is done by the standing office. */
    private Map<PartyCode, List<PlanItem>> led() {
        Plan plan = plans.plan(new PlanId(paper.id()));
        return plan.items().stream()
                .filter(item -> !item.startsByCalendar() && item.startsAfter() == null)
                .collect(Collectors.groupingBy(item -> item.leadOffice()
                        .filter(parties::worksHere)
                        .orElseGet(() -> parties.standingOffice().code())));
    }

    private static String headOf(PartyCode office) {
        return office.value().toLowerCase(Locale.ROOT).replace('_', '-') + ".truong";
    }

    /** With the first password changed, as everybody must. */
    private Person signedIn(String id) {
        accounts.reset(id, EmptyHouse.PASSWORD);
        duty.done(id);
        Person head = Person.at(port);
        head.signIn(id, EmptyHouse.PASSWORD);
        return head;
    }

    private String shownPage() {
        return page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private void draw(int items) {
        person.button("Soạn mô hình cho " + items + " mục").click();
        assertThat(page().locator("#draft-models"))
                .containsText(
                        items + " mục: " + items + " mục đã có mô hình.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private void adopt() {
        page().locator("[name=ly-do]").fill("Văn bản đã ký");
        page().locator(".plan-bar .first").click(new Locator.ClickOptions().setTimeout(PATIENCE));
        page().waitForLoadState();
    }

    private void hand(String name, byte[] content) {
        person.open("/ke-hoach/moi");
        page().locator("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        if (draftPage.isEmpty()) {
            picture("ke-hoach-moi-gui-van-ban");
        }
        person.button("Đọc văn bản").click();
        page().waitForURL(Pattern.compile(".*/ke-hoach/nhap/\\d+.*"));
    }

    /** Unknown parties at once, then each place by Enter. */
    private void reviewAll() {
        Locator unknown = page().locator(".all-parties");
        if (unknown.count() > 0) {
            unknown.locator("summary").click();
            person.button("Thêm các đơn vị đã chọn").click();
            acts++;
            assertThat(unknown).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        }
        Locator left = page().locator(".listing .tabs a").first();
        while (!left.textContent().strip().equals("Cần xem 0")) {
            String before = left.textContent().strip();
            page().keyboard().press("Enter");
            acts++;
            assertThat(left).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
        }
        assertThat(acts).isLessThanOrEqualTo(MOST_ACTS);
    }

    private static void take(WebSession session, String action, String looked) {
        Matcher ticket = TICKET.matcher(looked);
        assertThat(ticket.find()).as(looked).isTrue();
        session.postForm("/", action, Map.of("phieu", ticket.group(1)));
    }

    private WebSession administrator() {
        WebSession session = new WebSession(port);
        session.signIn(EmptyHouse.ADMINISTRATOR, EmptyHouse.PASSWORD);
        return session;
    }

    /** For the guide, where they are asked for; else among the other pictures of tests. */
    private void picture(String name) {
        picture(person, name);
    }

    private void picture(Person whose, String name) {
        if (givesPictures() && Boolean.getBoolean("pictures")) {
            whose.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        } else {
            whose.picture(name + "-" + paper.file());
        }
    }

    private Page page() {
        return person.page();
    }
}
