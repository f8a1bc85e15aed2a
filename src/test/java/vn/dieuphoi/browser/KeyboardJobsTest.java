package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.worklist.process.TaskActs;

/**
 * The counted jobs by keyboard alone: from the sign-in on nothing is pointed at. Wherever Tab comes on the way it can be
 * seen, lies in the window, and lets go again.
 */
@Tag("long")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardJobsTest {

    private static final int MOST_STOPS = 500;

    /** Where the focus is now: what is wrong with it, or nothing. A field that a style draws itself is seen by what stands for it. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return '';
              const drawn = (one) => {
                if (!one) return false;
                const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
              };
              const stands = [at, at.nextElementSibling, at.closest('label'), at.parentElement];
              const name = at.outerHTML.slice(0, 160);
              if (!stands.some(drawn)) return 'not seen: ' + name;
              const boxes = stands.filter(Boolean).map((one) => one.getBoundingClientRect());
              const inside = boxes.some((box) => box.width > 0 && box.height > 0
                && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
              return inside ? '' : 'outside of the window: ' + name;
            }""";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskActs acts;

    @Autowired
    HeldDirectives held;

    private Person person;

    @BeforeEach
    void sitDown() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        person = Person.at(port);
        page().setViewportSize(1366, 768);
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    @Test
    @Order(1)
    void theFirstStopLeadsPastTheHead() {
        signIn("gdnn.truong");
        for (String path : List.of("/viec", "/muc/2023-3.4", "/de-nghi/da-gui", "/tim?q=dao+tao")) {
            person.open(path);
            press("Tab");
            assertThat(page().locator(".skip")).isFocused();
            press("Enter");
            assertThat(page()).hasURL(Pattern.compile(".*#content$"));
            press("Tab");
            assertThat((Boolean) page().evaluate("() => !document.activeElement.closest('header, .top')"))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    @Order(2)
    void aRoundAndThenFiveOnTheSheet() {
        signIn("gdnn.truong");
        goTo("a.act", "Mở cả");
        press("Enter");
        page().waitForURL(Pattern.compile(".*/viec/tien-do.*"));
        page().locator("tr[data-task] .none").first().waitFor();
        goTo("[data-field=percent]", "");
        type("12");
        press("Tab");
        type("Đã họp với 04 đơn vị.");
        press("Control+Enter");
        assertThat(page().locator(".done-note")).hasText("Đã ghi tiến độ tháng 03/2023 của 1 mục.");

        page().locator("tr[data-task] .none").first().waitFor();
        goTo("[data-field=percent]", "");
        for (int row = 0; row < 5; row++) {
            type(String.valueOf(20 + row));
            press("Enter");
        }
        press("Control+Enter");
        assertThat(page().locator(".done-note, .refused").first()).isVisible();
        assertThat(page().locator(".done-note, .refused").first()).containsText("5 mục");
    }

    @Test
    @Order(3)
    void anAnswerIsGivenAndTaken() {
        signIn("khtc.truong");
        goTo(".row .what > a", "Trả lời đề nghị phối hợp");
        press("Enter");
        page().locator("#task[data-ready]").waitFor();
        goTo("#task input[type=radio]", "");
        press("Space");
        goTo("#task textarea", "");
        type("Phòng KHTC thống nhất.");
        goTo("#send", "");
        press("Enter");
        assertThat(page().locator(".done-note")).containsText("Đã hoàn thành");
        steps.settle();
        person.close();

        person = Person.at(port);
        signIn("gdnn.truong");
        person.open("/viec/cau-tra-loi");
        goTo("button", "Đánh dấu tất cả là đạt");
        press("Enter");
        goTo("#send", "");
        press("Enter");
        assertThat(page().locator(".done-note")).containsText("Đã xử lý 1 câu trả lời");
    }

    @Test
    @Order(4)
    void workIsHandedOn() {
        signIn("gdnn.truong");
        goTo(".row:not(.many) input[name=cacViec]", "");
        press("Space");
        press("g");
        assertThat(page().locator("select[name=cho]")).isFocused();
        press("ArrowDown");
        goTo(".hand-on button", "Giao");
        press("Enter");
        assertThat(page().locator(".done-note")).containsText("Đã giao 1 việc cho");
    }

    @Test
    @Order(8)
    void theLettersCanBeSwitchedOff() {
        signIn("gdnn.truong");
        goTo("#tell-keys", "");
        press("Enter");
        assertThat(page().locator("#keys")).isVisible();
        goTo("#letters", "");
        press("Space");
        press("Escape");
        page().reload();
        press("j");
        assertThat(page().locator(".row.here")).hasCount(0);
        press("g");
        assertThat(page().locator("select[name=cho]")).not().isFocused();
    }

    @Test
    @Order(5)
    void aPartnerIsAsked() {
        signIn("gdnn.truong");
        person.open("/muc/2023-3.4");
        goTo("summary", "Đề nghị phối hợp");
        press("Enter");
        goTo("a[href*='/de-nghi/moi']", "");
        press("Enter");
        page().waitForURL(Pattern.compile(".*/de-nghi/moi.*"));
        goTo("input[name=donVi]:not(:disabled)", "");
        press("Space");
        goTo("textarea[name=noiDung]", "");
        type("Đề nghị cho biết số lao động đã đào tạo.");
        goTo("input[name=thoiHan]", "");
        type("trong 10 ngày làm việc");
        goTo("button", "Gửi đề nghị");
        press("Enter");
        assertThat(page().locator(".done-note")).containsText("Đã gửi");
    }

    @Test
    @Order(6)
    void anItemIsFoundAndItsTaskOpened() {
        signIn("gdnn.truong");
        press("Control+k");
        type("ra soat mang luoi");
        press("Enter");
        page().waitForURL(Pattern.compile(".*/tim.*"));
        goTo("a", "Rà soát mạng lưới cơ sở GDNN");
        press("Enter");
        assertThat(page().locator("h1")).hasText("Rà soát mạng lưới cơ sở GDNN");
    }

    @Test
    @Order(7)
    void aReportIsApprovedAndWhatIsLateIsUrgedAndTakenBack() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 29)));
        Task review = tasks.createTaskQuery()
                .processInstanceBusinessKey("2023-Q1")
                .taskDefinitionKey("userTask_reviewReport")
                .singleResult();
        acts.handIn(review.getId(), Map.of("body", "Các đơn vị đã làm đúng tiến độ."), "gdnn.truong", Set.of("GDNN"));
        steps.settle();
        signIn("giamdoc");
        person.open("/bang");
        goTo(".act", "Phê duyệt báo cáo quý");
        press("Enter");
        page().locator("#task[data-ready]").waitFor();
        goTo("#task input[type=radio]", "");
        press("Space");
        goTo("#send", "");
        press("Enter");
        assertThat(page().locator(".done-note")).containsText("Đã hoàn thành");
        steps.settle();

        steps.advanceTo(Moments.evening(LocalDate.of(2023, 4, 3)));
        person.open("/bang");
        page().waitForLoadState();
        goTo("[data-all]", "");
        press("Space");
        goTo("button", "Ra chỉ đạo");
        press("Enter");
        page().locator(".held button[value=TAKE_BACK]").waitFor();
        assertThat(held.shown()).hasSize(1);
        page().waitForLoadState();
        press("Control+z");
        page().locator(".done-note").waitFor();
        assertThat(held.shown()).isEmpty();
    }

    private void signIn(String name) {
        person.open("/login");
        goTo("input[name=username]", "");
        type(name);
        press("Tab");
        type(WebSession.PASSWORD);
        press("Enter");
        page().waitForURL(address -> !address.contains("/login"));
        person.open("/viec");
        page().waitForLoadState(LoadState.LOAD);
    }

    /** By Tab from where one is; on the way every stop is looked at. */
    private void goTo(String selector, String words) {
        page().waitForLoadState();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((Boolean) page().evaluate(
                            "([selector, words]) => { const at = document.activeElement; return at.matches(selector)"
                                    + " && [at.innerText, at.getAttribute('aria-label'), at.closest('tr')?.innerText]"
                                    + ".join(' ').includes(words); }",
                            List.of(selector, words))) {
                return;
            }
            page().evaluate("() => { window.stopBefore = document.activeElement; }");
            press("Tab");
            assertThat(page().evaluate("() => document.activeElement === window.stopBefore"
                            + " && document.activeElement !== document.body"))
                    .as("a trap at %s", page().evaluate("() => document.activeElement.outerHTML.slice(0, 160)"))
                    .isEqualTo(false);
            assertThat(page().evaluate(SEEN)).as("%s", page().url()).isEqualTo("");
        }
        throw new AssertionError("Tab does not come to %s “%s” at %s".formatted(selector, words, page().url()));
    }

    private void press(String key) {
        page().keyboard().press(key);
    }

    private void type(String words) {
        page().keyboard().type(words);
    }

    private Page page() {
        return person.page();
    }
}
