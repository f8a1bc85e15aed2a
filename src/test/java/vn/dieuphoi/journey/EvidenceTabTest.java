package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.FirstSurvey;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.evidence.EvidenceDesk;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.rehearsal.DemonstrationClock;
import vn.dieuphoi.rehearsal.TimeSteps;

/** Evidence as people hand it in: beside a half-filled form of Tasklist, and on the page of files. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("long")
class EvidenceTabTest {

    private static final String ITEM = "2023-9.3";
    private static final FilePayload PDF = new FilePayload("Biên bản họp.pdf", "application/pdf", SampleFiles.PDF);
    private static final FilePayload DISGUISED = new FilePayload("Số liệu.pdf", "application/pdf", SampleFiles.EXE);

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    TimeSteps steps;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    Clock now;

    @Autowired
    EvidenceDesk desk;

    private Person person;

    @BeforeEach
    void sitDown() {
        person = Person.at(port);
    }

    @AfterEach
    void standUp() {
        person.close();
    }

    @Test
    @Order(1)
    void aFileIsHandedInBesideAHalfFilledFormWhichStaysAsItWas() {
        clock.toNextEvent();
        FirstSurvey.open(tasks, forms, steps);
        person.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
        person.openTask("Rà soát nhu cầu đặt hàng");
        person.claim();
        words().fill("Đã rà soát 120 doanh nghiệp.");

        tab("Minh chứng").click();
        assertThat(page().getByText("Chưa có tệp minh chứng nào.")).isVisible();
        assertThat(words()).isHidden();
        field().setInputFiles(DISGUISED);
        assertThat(page().locator(".evidence-problem")).containsText("Nội dung tệp “Số liệu.pdf” không phải là pdf");
        person.picture("evidence-tab-refused");
        field().setInputFiles(PDF);
        assertThat(page().locator(".evidence-note")).hasText("Đã nộp 1 tệp.");
        assertThat(page().locator(".evidence-files li")).containsText("Biên bản họp.pdf");
        person.picture("evidence-tab");

        tab("Biểu mẫu").click();
        assertThat(words()).hasValue("Đã rà soát 120 doanh nghiệp.");
        assertThat(page().locator(".evidence-pane")).hasCount(0);
        assertThat(desk.of(Subject.of(ITEM))).hasSize(1);
        assertThat(person.mishaps()).allMatch(mishap -> mishap.startsWith("400 POST"));
    }

    @Test
    @Order(2)
    void theTabGivesTheFileBackAndTakesItOutWithAReason() {
        person.openTasklist("gdnn.truong", "Việc của tôi");
        person.openTask("Rà soát nhu cầu đặt hàng");
        tab("Minh chứng").click();

        String saved = page().waitForDownload(
                        () -> page().getByText("Biên bản họp.pdf").click())
                .suggestedFilename();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gỡ bỏ Biên bản họp.pdf"))
                .click();
        page().getByLabel("Lý do gỡ bỏ Biên bản họp.pdf").press("Enter");
        assertThat(page().locator(".evidence-problem")).hasText("Hãy ghi lý do gỡ bỏ tệp.");
        page().getByLabel("Lý do gỡ bỏ Biên bản họp.pdf").fill("Nhầm bản nháp");
        page().keyboard().press("Enter");

        assertThat(page().locator(".evidence-files li")).containsText("gỡ bỏ");
        assertThat(saved).isEqualTo("Biên bản họp.pdf");
        assertThat(desk.of(Subject.of(ITEM)).get(0).removed()).isNotNull();
        person.picture("evidence-tab-removed");
    }

    @Test
    @Tag("long")
    @Order(3)
    void anotherTaskBringsItsOwnFormFirst() {
        person.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
        page().locator(".tasks-list li.task h4.task").nth(0).click();
        tab("Minh chứng").click();
        assertThat(page().locator(".evidence-pane")).hasCount(1);

        page().locator(".tasks-list li.task h4.task").nth(1).click();

        assertThat(page().locator(".evidence-pane")).hasCount(0);
        assertThat(page().locator(".fjs-form")).isVisible();
    }

    @Test
    @Tag("long")
    @Order(4)
    void thePageOfFilesWorksOnAScreenAndOnAPhone() {
        person.signIn("gdnn.truong", WebSession.PASSWORD);
        person.open("/minh-chung?ma=" + ITEM);
        page().locator("input[type=file]").setInputFiles(DISGUISED);
        person.button("Tải lên").click();
        assertThat(page().locator("#evidence-list a").first()).hasText(Pattern.compile("^Mục 9\\.3\\. .+"));
        assertThat(page().locator(".evidence .problem")).containsText("không phải là pdf");

        page().locator("input[type=file]").setInputFiles(PDF);
        person.button("Tải lên").click();
        // In the list, not in the progress that the page shows before it loads itself anew.
        assertThat(page().locator(".evidence tbody a").getByText("Biên bản họp.pdf"))
                .isVisible();
        assertThat(page().getByText("Biên bản họp.pdf")).hasCount(2);

        page().setViewportSize(1280, 800);
        person.picture("evidence-page");
        page().setViewportSize(390, 844);
        person.picture("evidence-page-phone");
        assertThat((Boolean) page().evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        page().getByText("Gỡ bỏ", new Page.GetByTextOptions().setExact(true)).click();
        person.picture("evidence-removal-phone");
    }

    @Test
    @Tag("long")
    @Order(5)
    void dueDatesAreMarkedInWorkingDaysWithOneCallForTheWholeList() {
        List<String> calls = new ArrayList<>();
        page().onRequest(request -> {
            if (request.url().contains("/api/han")) {
                calls.add(request.url());
            }
        });
        clock.byWeek();
        clock.byWeek();
        while (!somethingIsDueToday()) {
            clock.byDay();
        }

        person.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
        assertThat(page().locator(".tasks-list .dieu-phoi-due.near:text-is('Đến hạn hôm nay')")
                        .first())
                .isVisible();
        assertThat(page().locator(".tasks-list .dieu-phoi-due:text-matches('^Còn \\\\d+ ngày làm việc$')")
                        .first())
                .isVisible();
        page().locator(".tasks-list li.task h4.task").nth(1).click();
        assertThat(page().locator(".task-card .meta .dieu-phoi-due"))
                .hasText(Pattern.compile("^Đang thực hiện (trong|quá) hạn · (còn|quá) \\d+ ngày làm việc$"));
        person.picture("due-marks");

        assertThat(calls.size()).isBetween(1, 2);
        assertThat(page().locator(".tasks-list .due-date").count()).isGreaterThan(10);
        assertThat(page().locator(".tasks-list .dieu-phoi-due").count())
                .isEqualTo(page().locator(".tasks-list .due-date").count());

        person.open("/camunda/app/tasklist/default/");
        page().locator(".task-filter a", new Page.LocatorOptions().setHasText("Việc của tôi"))
                .click();
        assertThat(person.cards("Rà soát nhu cầu đặt hàng").locator(".dieu-phoi-due.running"))
                .hasText(Pattern.compile("^Còn \\d+ ngày làm việc$"));
    }

    private boolean somethingIsDueToday() {
        LocalDate today = LocalDate.ofInstant(now.instant(), HoChiMinhTime.ZONE);
        return tasks.createTaskQuery().taskCandidateGroup("GDNN").taskUnassigned().list().stream()
                .anyMatch(task -> task.getDueDate() != null
                        && LocalDate.ofInstant(task.getDueDate().toInstant(), HoChiMinhTime.ZONE)
                                .equals(today));
    }

    @Test
    @Tag("long")
    @Order(6)
    void twentyFilesAtOnceAreAllKeptAndSoAreThoseChosenMeanwhile() {
        int before = desk.of(Subject.of(ITEM)).size();
        person.openTasklist("gdnn.truong", "Việc của tôi");
        person.openTask("Rà soát nhu cầu đặt hàng");
        tab("Minh chứng").click();

        List<FilePayload> many = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            many.add(text("Danh sách số " + number));
        }
        field().setInputFiles(many.toArray(FilePayload[]::new));
        field().setInputFiles(new FilePayload[] {DISGUISED, text("Chọn thêm giữa chừng")});

        assertThat(page().locator(".evidence-note"))
                .hasText("Đã nộp 21 tệp.", new LocatorAssertions.HasTextOptions().setTimeout(90_000));
        assertThat(page().locator(".evidence-problem")).containsText("Nội dung tệp “Số liệu.pdf” không phải là pdf");
        assertThat(page().locator(".evidence-files li")).hasCount(before + 21);
        assertThat(desk.of(Subject.of(ITEM))).hasSize(before + 21);
        person.picture("evidence-tab-many");

        tab("Biểu mẫu").click();
        assertThat(page().locator(".fjs-form")).isVisible();
        assertThat(person.mishaps()).allMatch(mishap -> mishap.startsWith("400 POST"));
    }

    private static FilePayload text(String words) {
        return new FilePayload(words + ".txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private Page page() {
        return person.page();
    }

    private Locator tab(String label) {
        return page().locator(".tabbed-content .nav-tabs a", new Page.LocatorOptions().setHasText(label));
    }

    private Locator field() {
        return page().locator("#evidence-field");
    }

    private Locator words() {
        return page().getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Kết quả rà soát"))
                                .setIncludeHidden(true))
                .first();
    }
}
