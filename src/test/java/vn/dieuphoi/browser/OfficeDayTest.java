package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The first month of the plan as people see it: home page, clock bar, Tasklist, in a real browser. */
@JourneyTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "journey=browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeDayTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    WorkRegister register;

    @Autowired
    CoordinationDesk coordination;

    @Autowired
    NoticeDesk notices;

    private BrowserContext visit;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void newVisitor() {
        visit = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setViewportSize(1400, 1000));
        page = visit.newPage();
    }

    @AfterEach
    void leave() {
        visit.close();
    }

    @Test
    @Order(1)
    void theClockBarOpensTheItemsOfMarchAndTheHomePageShowsThem() {
        logIn("giamdoc");

        assertThat(page.locator("tr[id^=muc-]")).hasCount(36);
        assertThat(page.locator("#muc-1 .state")).hasText("Chưa đến kỳ");
        assertThat(page.locator("#muc-4\\.10 .day")).hasText("01/06/2023");

        pressOnTheClock("Sự kiện tiếp theo");

        assertThat(page.locator("#muc-1 .state")).hasText("Đang thực hiện");
        assertThat(page.locator("#muc-9\\.3 .state")).hasText("Đang thực hiện");
        assertThat(page.locator("#muc-4\\.10 .state")).hasText("Chưa đến kỳ");
        assertThat(page.locator(".clock strong")).containsText("01/03/2023");
    }

    @Test
    @Order(2)
    void theHeadOfGdnnClaimsAStepAndCompletesIt() {
        logIn("gdnn.truong");
        openTasklist("Việc chờ phòng nhận");
        Locator card = card("Rà soát nhu cầu đặt hàng đào tạo");
        assertThat(card).containsText("9.3");
        assertThat(card).containsText("Phòng GDNN");
        card.click();
        claim();

        field("Số doanh nghiệp được hỏi").fill("120");
        complete();
        assertThat(page.locator(".fjs-form-field-error").first()).hasText("Cần nhập ô này.");
        assertThat(field("Số doanh nghiệp được hỏi")).hasValue("120");

        page.locator(".fjs-form input[type=text]").all().forEach(input -> {
            if (input.inputValue().isEmpty()) {
                input.fill("40");
            }
        });
        page.locator(".fjs-form textarea").first().fill("Đã rà soát các doanh nghiệp trong khu công nghiệp.");
        complete();

        assertThat(page.getByText("Chọn một việc trong danh sách.")).isVisible();
        assertThat(register.stepsOf(new WorkKey("2023-9.3"))).singleElement().satisfies(step -> {
            assertThat(step.actor()).isEqualTo("gdnn.truong");
            assertThat(step.values()).containsEntry("surveyed", 120);
        });
    }

    @Test
    @Order(3)
    void khtcAnswersARequestAndSeesOnlyItsOwn() {
        logIn("khtc.truong");
        openTasklist("Đề nghị phối hợp");
        assertThat(page.locator(".tasks-list li.task")).hasCount(5);
        card("Trả lời đề nghị phối hợp").click();
        claim();
        assertThat(page.locator(".fjs-form"))
                .containsText("Phòng Giáo dục nghề nghiệp đề nghị Phòng Kế hoạch tài chính");
        page.locator(".fjs-form textarea").first().fill("KHTC thống nhất, đầu mối là bà Phạm Thị Yến.");
        complete();

        assertThat(page.locator(".tasks-list li.task")).hasCount(4);
        assertThat(register.ofYear(2023).stream()
                        .flatMap(item -> coordination.requestsOf(item.key()).stream())
                        .filter(request -> request.state() == CoordinationRequest.State.ANSWERED))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void leadershipGivesADirectiveOnWhatIsLate() {
        logIn("giamdoc");
        pressOnTheClock("1 tháng");
        steps.settle();
        openTasklist("Chờ lãnh đạo");
        card("chỉ đạo").click();
        claim();
        assertThat(page.locator(".fjs-form")).containsText("Đơn vị chậm:");
        page.getByLabel(Pattern.compile("Đôn đốc")).first().check();
        page.locator(".fjs-form textarea").first().fill("Trả lời trong tuần này.");
        complete();

        assertThat(page.getByText("Chọn một việc trong danh sách.")).isVisible();
        assertThat(notices.all().stream().flatMap(notice -> notice.directive().stream()))
                .singleElement()
                .satisfies(directive -> assertThat(directive.kind()).isEqualTo(Directive.Kind.REMIND));
        assertThat(notices.all())
                .extracting(Notice::overdueSince)
                .allMatch(day -> day.isBefore(LocalDate.of(2023, 4, 1)));
    }

    @Test
    @Order(5)
    void oneLogoutEndsTheWholeVisit() {
        logIn("khtc.truong");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng xuất"))
                .click();

        page.navigate(url("/camunda/app/tasklist/default/"));

        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    private void logIn(String account) {
        page.navigate(url("/login"));
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("Dieuphoi@2023");
        page.locator("form button").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kế hoạch năm 2023");
    }

    private void pressOnTheClock(String step) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(step))
                .click();
        page.waitForLoadState();
    }

    private void openTasklist(String filter) {
        page.navigate(url("/camunda/app/tasklist/default/"));
        page.getByText(filter, new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".tasks-list li.task").first().waitFor();
    }

    private Locator card(String name) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private void claim() {
        page.locator(".task-metadata, .meta, [cam-tasklist-task-meta]")
                .getByText("Nhận việc", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".unclaim").waitFor();
        page.locator(".fjs-form").waitFor();
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile(Pattern.quote(label) + ".*")).first();
    }

    private void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn thành"))
                .click();
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
