package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.clock.EngineClock;

/** What a person does and reads in Tasklist, in a real browser. */
@JourneyTest
class TasklistTest {

    private static final String TASK = "Trả lời đề nghị phối hợp";
    private static final String WAITING = "Việc chờ phòng nhận";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private EngineClock clock;

    private String deployment = "";
    private String instance = "";
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void aTaskOfGdnn() {
        before = clock.instant();
        clock.standAt(Instant.parse("2023-03-06T02:00:00Z"));
        deployment = models.createDeployment()
                .name("guard")
                .addClasspathResource("guard/guarded-task.bpmn")
                .addClasspathResource("guard/guarded-answer.form")
                .addClasspathResource("guard/guarded-start.form")
                .deploy()
                .getId();
        ProcessInstance started = processes.startProcessInstanceByKey("guarded-task");
        instance = started.getId();
    }

    @AfterEach
    void removeAgain() {
        models.deleteDeployment(deployment, true);
        clock.standAt(before);
    }

    @Test
    @Tag("long")
    void aWrongPasswordIsSaidPlainly() {
        try (Person stranger = Person.at(port)) {
            stranger.signIn("gdnn.cv2", "không phải mật khẩu");

            assertThat(stranger.page().getByRole(AriaRole.ALERT)).hasText("Tên đăng nhập hoặc mật khẩu chưa đúng.");
            stranger.picture("login-wrong-password");
        }
    }

    @Test
    @Tag("long")
    void theTaskOfALinkIsOpenAfterTheLogin() {
        try (Person head = Person.at(port)) {
            head.open("/camunda/app/tasklist/default/#/?task=" + openTask().getId());
            head.page().getByLabel("Tên đăng nhập").fill("gdnn.truong");
            head.page().getByLabel("Mật khẩu").fill("vội nên sai");
            head.button("Đăng nhập").click();
            assertThat(head.page().getByRole(AriaRole.ALERT)).isVisible();

            head.page().getByLabel("Tên đăng nhập").fill("gdnn.truong");
            head.page().getByLabel("Mật khẩu").fill(WebSession.PASSWORD);
            head.button("Đăng nhập").click();

            head.page().locator("h2.task").waitFor();
            assertThat(head.page().locator("h2.task")).containsText(TASK);
        }
    }

    @Test
    void theHeadClaimsAndCompletesATask() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();

            head.page().getByLabel("Nội dung trả lời").fill("Đã phối hợp xong");
            head.page().getByLabel("Chấp nhận").check();
            head.picture("tasklist-form");
            head.complete();

            head.page().waitForCondition(() -> openTask().getTaskDefinitionKey().equals("userTask_after"));
            assertThat(head.page().locator(".dieu-phoi-done")).containsText("Đã hoàn thành “" + TASK + "”.");
            assertThat(head.page().locator(".dieu-phoi-done")).containsText("Việc tiếp theo:");
            head.picture("tasklist-done");
            head.page().locator(".dieu-phoi-done a").click();
            head.page().locator("h2.task").waitFor();
            assertThat(head.page().locator(".dieu-phoi-done")).hasCount(0);
            assertThat(head.mishaps()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void everyKeyTypedRightAfterANumberArrives() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();
            Locator number = head.page().getByLabel("Số lao động");
            Locator words = head.page().getByLabel("Nội dung trả lời");

            number.click();
            head.page().keyboard().type("40", delay());
            head.page().keyboard().press("Shift+Tab");
            head.page().keyboard().type("Chưa bố trí kinh phí", delay());

            assertThat(words).hasValue("Chưa bố trí kinh phí");
            assertThat(number).hasValue("40");

            words.clear();
            number.click();
            head.page().keyboard().type("1");
            head.page().keyboard().press("Shift+Tab");
            head.page().keyboard().insertText("Dán ngay sau phím Tab");
            head.page().waitForTimeout(700);

            assertThat(words).hasValue("Dán ngay sau phím Tab");
            assertThat(number).hasValue("401");
        }
    }

    private static Keyboard.TypeOptions delay() {
        return new Keyboard.TypeOptions().setDelay(90);
    }

    @Test
    @Tag("long")
    void whatIsTypedStandsOnTheServerAndGoesWithTheTask() {
        String task = openTask().getId();
        String address = "/camunda/app/tasklist/default/#/?task=" + task;
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();
            head.page().getByLabel("Nội dung trả lời").fill("<b>3*150*2</b> = 900");
            assertThat(draft(head)).hasText(Pattern.compile("^Đã lưu nháp 09:00Bỏ nháp$"));
            head.picture("tasklist-draft");
            assertThat(head.mishaps()).isEmpty();
        }
        try (Person elsewhere = Person.at(port)) {
            elsewhere.signIn("gdnn.truong", WebSession.PASSWORD);
            elsewhere.open(address);
            elsewhere.page().locator("h2.task").waitFor();
            assertThat(elsewhere.page().getByLabel("Nội dung trả lời"))
                    .hasValue("<b>3*150*2</b> = 900", new LocatorAssertions.HasValueOptions().setTimeout(20_000));
            assertThat(draft(elsewhere)).containsText("Đã mở lại nháp lưu lúc 09:00.");
        }
        tasks.setAssignee(task, "gdnn.cv1");
        try (Person colleague = Person.at(port)) {
            colleague.signIn("gdnn.cv1", WebSession.PASSWORD);
            colleague.open(address);
            colleague.page().locator("h2.task").waitFor();
            assertThat(colleague.page().getByLabel("Nội dung trả lời"))
                    .hasValue("<b>3*150*2</b> = 900", new LocatorAssertions.HasValueOptions().setTimeout(20_000));
            assertThat(draft(colleague)).containsText("do Nguyễn Thu Hằng nhập");

            colleague.button("Bỏ nháp").click();

            assertThat(draft(colleague)).containsText("Đã bỏ nháp.");
            assertThat(colleague.page().getByLabel("Nội dung trả lời")).hasValue("");
            assertThat(colleague.mishaps()).isEmpty();
        }
    }

    private static Locator draft(Person person) {
        return person.page().locator(".dieu-phoi-draft");
    }

    @Test
    @Tag("long")
    void aTaskIsFoundByWordsWithoutMarks() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            Locator search = head.page().locator(".dieu-phoi-search");

            search.locator("input").fill("9.1");
            assertThat(search.locator("p")).hasText(Pattern.compile("."));
            search.locator("input").fill("de nghi phoi hop tra loi");
            search.locator("a", new Locator.LocatorOptions().setHasText(TASK))
                    .first()
                    .click();

            assertThat(head.page().locator("h2.task")).containsText(TASK);
            head.picture("tasklist-search");
            assertThat(head.mishaps()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void whoMayStartNothingIsNotOfferedTo() {
        try (Person clerk = Person.at(port);
                Person leader = Person.at(port)) {
            clerk.openTasklist("gdnn.cv1", WAITING);
            leader.openTasklist("giamdoc", WAITING);

            assertThat(leader.page().locator(".start-process-action")).isVisible();
            assertThat(clerk.page().locator(".start-process-action")).isHidden();
            assertThat(clerk.mishaps()).isEmpty();
        }
    }

    /** Five megabytes were sent before; what does not change is not asked for again. */
    @Test
    @Tag("long")
    void theFirstVisitIsSmallAndTheSecondSmaller() {
        try (Person head = Person.at(port)) {
            head.signIn("gdnn.truong", WebSession.PASSWORD);
            AtomicLong bytes = new AtomicLong();
            CDPSession network = head.page().context().newCDPSession(head.page());
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    done -> bytes.addAndGet(done.get("encodedDataLength").getAsLong()));

            visit(head);
            long first = bytes.getAndSet(0);
            visit(head);
            long second = bytes.get();

            System.out.printf("Tasklist on the wire: %,d bytes, then %,d%n", first, second);
            assertThat(first).isBetween(500_000L, 1_600_000L);
            assertThat(second).isLessThan(100_000L);
        }
    }

    private static void visit(Person person) {
        person.open("/js/login.js");
        person.open("/camunda/app/tasklist/default/");
        person.page().locator(".task-filter a").first().waitFor();
        person.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    @Tag("long")
    void whatTheFormMissesIsSaidInVietnamese() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();

            head.complete();
            head.page().getByLabel("Nội dung trả lời").fill("abc");
            head.page().getByLabel("Số lao động").fill("-2");

            assertThat(head.page().locator(".fjs-form-field-error"))
                    .hasText(new String[] {"Cần ít nhất 5 ký tự.", "Không được nhỏ hơn 0.", "Cần nhập ô này."});
            head.picture("tasklist-errors");
        }
    }

    @Test
    @Tag("long")
    void theCalendarIsVietnameseAndBeginsOnMonday() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();

            Locator day = head.page().locator(".fjs-form-field-datetime input.flatpickr-input");
            day.click();

            assertThat(day).hasAttribute("placeholder", "dd/mm/yyyy");
            assertThat(head.page()
                            .locator(".flatpickr-calendar.open .flatpickr-weekday")
                            .first())
                    .hasText("T2");
            assertThat(head.page().locator(".flatpickr-calendar.open .flatpickr-monthDropdown-months option:checked"))
                    .hasText("Tháng 3");
            assertThat(head.page().locator(".flatpickr-calendar.open .numInput.cur-year"))
                    .hasValue("2023");
            head.picture("tasklist-calendar");
            head.page()
                    .locator(
                            ".flatpickr-calendar.open .flatpickr-day:not(.prevMonthDay)",
                            new Page.LocatorOptions().setHasText("9"))
                    .first()
                    .click();
            assertThat(day).hasValue("09/03/2023");
        }
    }

    @Test
    void daysAndNumbersAreTakenAsOfficialsWriteThemOrRefusedBesideTheField() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();
            Locator day = head.page().locator(".fjs-form-field-datetime input.flatpickr-input");
            Locator workers = head.page().getByLabel("Số lao động");
            Locator wrong = head.page().locator(".typed-wrong");
            head.page().getByLabel("Nội dung trả lời").fill("Đã phối hợp xong");
            head.page().getByLabel("Chấp nhận").check();

            for (String impossible : List.of("31/02/2023", "30/2/2024", "2023-11-31", "ngày mai")) {
                day.click();
                day.fill(impossible);
                workers.click();
                assertThat(wrong).containsText(impossible);
                assertThat(day).hasValue(impossible);
            }
            head.page().getByLabel("Nội dung trả lời").fill("Đã phối hợp xong rồi");
            assertThat(day).hasValue("ngày mai");
            workers.pressSequentially("7,5");
            day.focus();
            assertThat(workers).hasValue("7,5");
            assertThat(head.page().locator(".fjs-form-field-number .fjs-form-field-error"))
                    .hasText("Phải là số nguyên.");
            workers.fill("1e3");
            day.focus();
            assertThat(wrong.first()).containsText("1e3");
            assertThat(workers).hasValue("1e3");
            head.picture("tasklist-typed-wrong");
            head.complete();
            assertThat(head.page().locator("[data-typed-wrong]")).hasCount(2);

            workers.fill("");
            workers.pressSequentially("1.000");
            for (String typed : List.of("2023-03-02", "2/3/2023")) {
                day.fill(typed);
                workers.focus();
                assertThat(day).hasValue("02/03/2023");
            }
            assertThat(wrong).hasCount(0);
            head.complete();

            head.page().waitForCondition(() -> openTask().getTaskDefinitionKey().equals("userTask_after"));
            assertThat(head.mishaps()).isEmpty();
        }
    }

    @Test
    @Tag("long")
    void datesFollowTheClockOfTheApplication() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);

            Locator card = head.cards(TASK).first();

            assertThat(card.locator(".due-date")).containsText("4 ngày tới");
            assertThat(card.locator(".due-date")).not().hasClass(Pattern.compile("overdue"));
            head.picture("tasklist-list");
        }
    }

    @Test
    void nothingEnglishIsShown() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);

            String shown = head.page().locator("body").innerText();

            assertThat(shown)
                    .doesNotContainPattern("(?i)\\b(the|task|filter|claim|due|created|select|field|required|ago|in)\\b")
                    .doesNotContainPattern("[A-Z]{3,}_[A-Z]+");
            assertThat(head.page().title()).isEqualTo("Danh sách việc Điều Phối");
            assertThat(head.page().locator(".ce-eol-banner")).isHidden();
        }
    }

    @Test
    @Tag("long")
    void whoComesSecondReadsASentenceAndKeepsWhatWasTyped() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);
            head.openTask(TASK);
            head.claim();
            head.page().getByLabel("Nội dung trả lời").fill("Đã phối hợp xong");
            head.page().getByLabel("Chấp nhận").check();
            tasks.setAssignee(openTask().getId(), "gdnn.cv1");

            head.complete();

            assertThat(head.page().locator(".dieu-phoi-refused")).containsText("đang do người khác nhận");
            assertThat(head.page().getByLabel("Nội dung trả lời")).hasValue("Đã phối hợp xong");
            head.picture("tasklist-refused");
        }
    }

    @Test
    @Tag("long")
    void oneLogoutEndsEverything() {
        try (Person head = Person.at(port)) {
            head.openTasklist("gdnn.truong", WAITING);

            head.page().locator(".account .dropdown-toggle").click();
            head.page().getByText("Đăng xuất").click();

            assertThat(head.page()).hasURL(Pattern.compile("http://[^/]+/login$"));
            head.open("/");
            assertThat(head.page()).hasURL(Pattern.compile("http://[^/]+/login$"));
        }
    }

    @Test
    @Tag("long")
    void anAdministratorReadsVietnameseInTheOtherApplications() {
        try (Person administrator = Person.at(port)) {
            administrator.signIn("quantri", WebSession.PASSWORD);
            for (String application : List.of("cockpit", "admin", "welcome")) {
                administrator.open("/camunda/app/" + application + "/default/");
                administrator.page().locator(".account").first().waitFor();

                assertThat(administrator.page().locator(".account")).containsText("Nguyễn Hữu Trí");
                assertThat(administrator.page().locator(".ce-eol-banner")).isHidden();
                assertThat(administrator.page().locator("body").innerText())
                        .doesNotContainPattern("(?i)\\b(the|process|users|groups|dashboard|settings|deployments)\\b");
                administrator.picture(application);
            }
        }
    }

    @Test
    @Tag("long")
    void anAdministratorReadsInTheOtherApplicationsWithoutARefusal() {
        try (Person administrator = Person.at(port)) {
            administrator.signIn("quantri", WebSession.PASSWORD);
            for (String page : List.of(
                    "cockpit/default/#/dashboard",
                    "cockpit/default/#/processes",
                    "cockpit/default/#/tasks",
                    "cockpit/default/#/process-instance/" + instance + "/runtime",
                    "admin/default/#/users",
                    "admin/default/#/authorization")) {
                administrator.open("/camunda/app/" + page);
                administrator.page().reload();
                administrator.page().waitForLoadState(LoadState.NETWORKIDLE);
                administrator.page().locator(".account").first().waitFor();

                assertThat(administrator.page().locator(".account")).containsText("Nguyễn Hữu Trí");
                assertThat(administrator.page().locator(".notifications .alert-danger"))
                        .hasCount(0);
                administrator.picture(page.replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            }
            assertThat(administrator.mishaps()).isEmpty();
        }
    }

    private Task openTask() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
