package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.FirstSurvey;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

/** The jobs of a day on the page of the day, with the clicks that each takes; {@link EveryPageTest} looks at the pages themselves. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistTest {

    private static final Logger LOG = LoggerFactory.getLogger(WorklistTest.class);

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    TimeSteps steps;

    @Autowired
    ProgressDesk progress;

    @Autowired
    WorkRegister register;

    private Person person;
    private int clicks;
    private Instant began = Instant.EPOCH;

    @BeforeEach
    void sitDown() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        person = Person.at(port);
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    @Test
    @Order(1)
    void oneRoundIsReportedInFourClicksAndWhatIsBegunIsKept() {
        signIn("gdnn.truong");
        click(page().getByRole(AriaRole.LINK, named("Mở cả: Ghi tiến độ tháng 03/2023")));
        Locator first = rows().first();
        String number = first.getAttribute("data-number");
        click(first.locator("[data-field=percent]"));
        page().keyboard().type("12");
        page().keyboard().press("Tab");
        page().keyboard().type("Đã họp với 04 đơn vị.");
        assertThat(first.locator(".said")).containsText("Đã lưu nháp");
        click(page().locator("#send"));

        assertThat(page().locator(".done-note")).hasText("Đã ghi tiến độ tháng 03/2023 của 1 mục.");
        assertThat(reported(number)).isEqualTo(12);
        assertAtMost(4, "một mục tiến độ tháng");
    }

    @Test
    @Order(2)
    void fiveRoundsPastedFromExcelGoTogetherAndTheOneThatIsWrongStaysAlone() {
        signIn("gdnn.truong");
        click(page().getByRole(AriaRole.LINK, named("Mở cả: Ghi tiến độ tháng 03/2023")));
        Locator first = rows().first().locator("[data-field=percent]");
        // The script has come.
        assertThat(rows().first().locator(".none")).isVisible();
        click(first);
        paste(first, "10\tLàm một\n20 %\tLàm hai\n62,5\tLàm ba\n30\tLàm bốn\n40\tLàm năm");
        assertThat(page().locator("#pasted")).containsText("Đã dán 5 dòng");
        assertThat(page().locator("#send")).hasText("Gửi 4 mục");
        person.whole("viec-sheet");
        click(page().locator("#send"));

        assertThat(page().locator(".refused")).containsText("Đã ghi 4 mục. Còn 1 mục cần xem lại");
        Locator wrong = page().locator("tr.wrong");
        assertThat(wrong).hasCount(1);
        assertThat(wrong.locator("[data-field=percent]")).hasValue("62,5");
        assertThat(wrong.getByRole(AriaRole.ALERT)).containsText("phải là số nguyên");
        wrong.locator("[data-field=percent]").fill("62");
        click(page().locator("#send"));
        assertThat(page().locator(".done-note")).containsText("của 1 mục");
        assertAtMost(8, "năm mục tiến độ tháng, một mục sai");
    }

    @Test
    @Order(3)
    void typingTakesATaskARefusalStandsBesideItsFieldAndTheNextTaskFollows() {
        FirstSurvey.open(tasks, forms, steps);
        signIn("gdnn.truong");
        open("Rà soát nhu cầu đặt hàng đào tạo");
        assertThat(page().locator("#holder")).containsText("Chưa ai nhận");
        field("Số doanh nghiệp được hỏi").fill("120");
        assertThat(page().locator("#holder")).hasText("Tôi");
        assertThat(page().locator(".dieu-phoi-draft")).containsText("Đã lưu nháp");
        click(page().locator("#send"));
        assertThat(page().getByText("Cần nhập ô này.").first()).isVisible();
        assertThat(field("Số doanh nghiệp được hỏi")).hasValue("120");
        person.whole("viec-task");

        person.open("/viec");
        assertThat(page().locator(".row", having("Rà soát nhu cầu đặt hàng")).locator(".act"))
                .hasText("Viết tiếp");
        open("Rà soát nhu cầu đặt hàng đào tạo");
        assertThat(field("Số doanh nghiệp được hỏi")).hasValue("120");
        field("Số doanh nghiệp đặt hàng").fill("40");
        field("Số người dự kiến đào tạo").fill("900");
        field("Kết quả rà soát").fill("Đã rà soát các doanh nghiệp.");
        click(page().locator("#send"));

        assertThat(page().locator(".done-note")).containsText("Đã hoàn thành “Rà soát nhu cầu đặt hàng đào tạo”");
        assertThat(page().locator("#task")).isVisible();
        assertThat(register.stepsOf(new WorkKey("2023-9.3"))).last().satisfies(step -> {
            assertThat(step.actor().person()).isEqualTo("gdnn.truong");
            assertThat(step.values()).containsEntry("surveyed", 120);
        });
    }

    @Test
    @Order(4)
    void aPartnerAnswersOnAPhoneInFourTaps() {
        phone();
        signIn("khtc.truong");
        click(page().locator(".row .what > a", having("Trả lời đề nghị phối hợp"))
                .first());
        ready();
        click(page().getByLabel("Trả lời", new Page.GetByLabelOptions().setExact(true))
                .first());
        click(field("Nội dung trả lời"));
        page().keyboard().type("Phòng KHTC thống nhất.");
        person.whole("viec-task-390");
        click(page().locator("#send"));

        assertThat(page().locator(".done-note")).containsText("Đã hoàn thành");
        assertAtMost(4, "trả lời trên điện thoại");
    }

    @Test
    @Order(5)
    void theAnswerIsTakenOnTheSheet() {
        signIn("gdnn.truong");
        person.open("/viec/cau-tra-loi");
        click(person.button("Đánh dấu tất cả là đạt"));
        person.whole("viec-answers");
        click(page().locator("#send"));

        assertThat(page().locator(".done-note")).containsText("Đã xử lý 1 câu trả lời");
    }

    @Test
    @Order(6)
    void theHeadHandsTwoThingsOnFromTheListAndTakesThemBack() {
        signIn("gdnn.truong");
        click(page().locator(".row:not(.many) input[name=cacViec]").nth(0));
        click(page().locator(".row:not(.many) input[name=cacViec]").nth(1));
        page().getByLabel("Giao cho").selectOption("gdnn.cv1");
        clicks++;
        person.picture("viec-hand-on");
        click(person.button("Giao"));
        assertThat(page().locator(".done-note")).containsText("Đã giao 2 việc cho");
        assertAtMost(5, "giao hai việc");

        person.open("/viec?cua=phong&giu=gdnn.cv1");
        assertThat(page().locator(".row")).hasCount(2);
        page().locator(".row input[name=cacViec]").first().check();
        click(person.button("Rút về đơn vị"));
        assertThat(page().locator(".done-note")).hasText("Đã rút 1 việc về đơn vị.");
    }

    @Test
    @Tag("long")
    @Order(7)
    void theListIsLightAndTheFormLibraryComesOnceWithTheFirstForm() {
        signIn("gdnn.truong");
        List<Response> answers = new ArrayList<>();
        page().onResponse(answers::add);
        person.open("/viec");
        page().waitForLoadState();
        assertThat(answers).hasSizeLessThanOrEqualTo(15);
        assertThat(bytes(answers)).as("cả trang, nén").isLessThan(150_000);
        assertThat(answers).noneMatch(answer -> answer.url().contains("form-viewer"));

        answers.clear();
        page().locator(".row:not(.many) .act").first().click();
        ready();
        assertThat(bytes(answers.stream()
                        .filter(answer -> answer.url().contains("/vendor/form-js/"))
                        .toList()))
                .as("thư viện biểu mẫu, nén")
                .isBetween(50_000L, 350_000L);
    }

    @Test
    @Order(8)
    void anItemIsFoundWithoutMarksOrByItsNumberAndItsTaskOpenedInThreeClicks() {
        signIn("gdnn.truong");
        page().keyboard().press("Control+k");
        page().keyboard().type("ra soat mang luoi");
        page().keyboard().press("Enter");
        click(page().getByRole(AriaRole.LINK, named("Rà soát mạng lưới cơ sở GDNN"))
                .first());
        ready();
        assertThat(page().locator("h1")).hasText("Rà soát mạng lưới cơ sở GDNN");
        assertAtMost(3, "tìm một mục và mở việc của mục");

        person.open("/tim?q=9.1");
        assertThat(page().locator("section:has-text('Mục, nhiệm vụ') .key").first())
                .hasText("9.1");
        person.open("/tim?q=" + "đào tạo".replace(" ", "+"));
        assertThat(page().locator("section")).not().hasCount(0);
    }

    @Test
    @Tag("long")
    @Order(9)
    void nobodyFindsWhatIsOthers() {
        signIn("stttt");
        person.open("/tim?q=mang+luoi");
        assertThat(page().locator("#search")).not().containsText("Quy hoạch mạng lưới");
        person.open("/tim?q=hang");
        assertThat(page().locator("#search")).not().containsText("Nguyễn Thu Hằng");
    }

    private static long bytes(List<Response> answers) {
        // To ask for a size lets answers come in that still were on their way.
        return List.copyOf(answers).stream()
                .mapToLong(answer -> answer.request().sizes().responseBodySize)
                .sum();
    }

    private int reported(String number) {
        return progress.round(new RoundKey("2023-" + number + "@2023-03"))
                .progress()
                .orElseThrow()
                .percent();
    }

    private void signIn(String name) {
        person.signIn(name, WebSession.PASSWORD);
        person.open("/viec");
        clicks = 0;
        began = Instant.now();
    }

    private void phone() {
        page().setViewportSize(390, 844);
    }

    private void open(String task) {
        click(page().locator(".row .what > a", having(task)).first());
        ready();
    }

    private void ready() {
        page().locator("#task[data-ready]").waitFor();
    }

    private void click(Locator target) {
        target.click();
        clicks++;
    }

    private void assertAtMost(int most, String job) {
        LOG.info(
                "{}: {} lần bấm, {} s",
                job,
                clicks,
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
        assertThat(clicks).as(job).isLessThanOrEqualTo(most);
    }

    private static void paste(Locator field, String text) {
        field.evaluate("""
                (input, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }

    private Locator rows() {
        return page().locator("tr[data-task]");
    }

    private Locator field(String label) {
        return page().getByLabel(label).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private Page page() {
        return person.page();
    }
}
