package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.escalation.Directive;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.escalation.NoticeDesk;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The first weeks of the plan as people see them: home page, clock bar and Tasklist, with the real models. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeDayTest {

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

    private Person person;

    @BeforeEach
    void sitDown() {
        person = Person.at(port);
    }

    @AfterEach
    void standUp(TestInfo test) {
        person.picture(test.getTestMethod().orElseThrow().getName());
        person.close();
    }

    @Test
    @Order(1)
    void theClockBarOpensTheItemsOfMarchAndTheHomePageShowsThem() {
        person.signIn("giamdoc", WebSession.PASSWORD);
        assertThat(page()).hasURL(Pattern.compile(".*/bang"));
        person.open("/");

        assertThat(page().locator("tr[id^=muc-]")).hasCount(36);
        assertThat(row("1").locator(".state")).hasText("Chưa đến kỳ");
        assertThat(row("4.10").locator(".day")).hasText("01/06/2023");

        person.button("Sự kiện tiếp theo").click();

        assertThat(row("1").locator(".state")).hasText("Đang thực hiện trong hạn");
        assertThat(row("9.3").locator(".state")).hasText("Đang thực hiện trong hạn");
        assertThat(row("4.10").locator(".state")).hasText("Chưa đến kỳ");
        assertThat(page().locator(".clock strong")).containsText("01/03/2023");
    }

    @Test
    @Order(2)
    void theHeadOfGdnnClaimsAStepAndCompletesIt() {
        person.openTasklist("gdnn.truong", "Việc chờ phòng nhận");
        assertThat(person.cards("Rà soát văn bản hướng dẫn").first()).containsText("9.1");
        assertThat(person.cards("Rà soát văn bản hướng dẫn").first()).containsText("Phòng GDNN");
        person.openTask("Rà soát văn bản hướng dẫn");
        person.claim();

        type("Minh chứng", "1769/QĐ-LĐTĐ");
        person.complete();
        assertThat(page().getByText("Cần nhập ô này.").first()).isVisible();
        assertThat(field("Minh chứng")).hasValue("1769/QĐ-LĐTĐ");

        type("Kết quả thực hiện", "Áp dụng 761/QĐ-TTg và 1363/QĐ-TTg.");
        person.complete();

        assertThat(page().getByText("Chọn một việc trong danh sách.")).isVisible();
        assertThat(register.stepsOf(new WorkKey("2023-9.1"))).singleElement().satisfies(step -> {
            assertThat(step.actor().person()).isEqualTo("gdnn.truong");
            assertThat(step.values()).containsEntry("evidence", "1769/QĐ-LĐTĐ");
        });
    }

    @Test
    @Tag("long")
    @Order(3)
    void khtcAnswersARequestAndSeesOnlyItsOwn() {
        person.openTasklist("khtc.truong", "Đề nghị phối hợp");
        assertThat(page().locator(".tasks-list li.task")).hasCount(5);
        person.openTask("Trả lời đề nghị phối hợp");
        person.claim();
        assertThat(form()).containsText("đề nghị Phòng Kế hoạch tài chính");
        type("Nội dung trả lời", "KHTC thống nhất, đầu mối là bà Phạm Thị Yến.");
        person.complete();

        assertThat(page().locator(".tasks-list li.task")).hasCount(4);
        assertThat(register.ofPlan(PlanId.ofYear(2023)).stream()
                        .map(WorkItem::key)
                        .flatMap(item -> coordination.requestsOf(item).stream())
                        .filter(request -> request.state() == CoordinationRequest.State.ANSWERED))
                .hasSize(1);
    }

    @Test
    @Order(4)
    void leadershipGivesADirectiveOnWhatIsLate() {
        person.signIn("giamdoc", WebSession.PASSWORD);
        person.button("1 tháng").click();
        assertThat(page().locator(".clock strong")).containsText("01/04/2023");
        steps.settle();

        person.openTasklist("giamdoc", "Chờ lãnh đạo");
        person.openTask("Người đứng đầu chỉ đạo");
        person.claim();
        assertThat(form()).containsText("Đơn vị chậm:");
        page().getByLabel(Pattern.compile("Đôn đốc")).first().check();
        type("Lý do, yêu cầu", "Trả lời trong tuần này.");
        person.complete();

        assertThat(page().getByText("Chọn một việc trong danh sách.")).isVisible();
        List<Notice> directed = notices.all().stream()
                .filter(notice -> notice.directive().isPresent())
                .toList();
        assertThat(directed).singleElement().satisfies(notice -> {
            assertThat(notice.directive().map(Directive::kind)).contains(Directive.Kind.REMIND);
            assertThat(notice.directedBy()).contains(Actor.of("giamdoc"));
            assertThat(notice.overdueSince()).isBefore(LocalDate.of(2023, 4, 1));
        });
    }

    @Test
    @Order(5)
    void theLateOfficeReadsItsRemindersOnTheHomePage() {
        person.signIn("gdnn.truong", WebSession.PASSWORD);
        assertThat(page()).hasURL(Pattern.compile(".*/viec"));
        person.open("/");

        assertThat(page().locator(".reminders li").first()).isVisible();
        assertThat(page().locator(".reminders li").first()).containsText("hạn");
    }

    @Test
    @Tag("long")
    @Order(6)
    void leadershipGivesATaskOutsideThePlan() {
        person.openTasklist("phogiamdoc1", "Chờ lãnh đạo");
        page().getByText("Bắt đầu việc mới").first().click();
        page().getByText("Lãnh đạo giao việc").first().click();
        form().waitFor();

        page().locator(".fjs-form-field-select").first().click();
        page().locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Phòng Lao động việc làm"))
                .click();
        type("Nội dung công việc", "Chuẩn bị hội nghị gặp mặt doanh nghiệp.");
        page().locator(".fjs-form-field-datetime input").first().fill("14/04/2023");
        page().locator(".fjs-form-field-datetime input").first().press("Enter");
        page().locator(".fjs-form-field-datetime input").first().press("Tab");
        page().getByLabel("Thanh tra Sở").first().check();
        person.picture("start-form");
        page().locator(".modal-footer button.btn-primary").click();

        page().waitForCondition(() -> {
            steps.settle();
            return register.find(WorkKey.adHoc(PlanId.ofYear(2023), 1)).isPresent();
        });
        WorkItem given = register.item(WorkKey.adHoc(PlanId.ofYear(2023), 1));
        assertThat(given.lead().value()).isEqualTo("LDVL");
        assertThat(given.dueOn()).isEqualTo(LocalDate.of(2023, 4, 14));
        assertThat(coordination.requestsOf(given.key())).hasSize(1);
    }

    private Page page() {
        return person.page();
    }

    private Locator row(String item) {
        return page().locator("[id='muc-" + item + "']");
    }

    private Locator form() {
        return page().locator(".fjs-form");
    }

    /** Types until the form has taken the value over: it drops what is typed while it still settles another field. */
    private void type(String label, String value) {
        page().waitForCondition(() -> {
            field(label).fill(value);
            field(label).press("Tab");
            return "false".equals(field(label).getAttribute("aria-invalid"));
        });
    }

    private Locator field(String label) {
        return page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + label)))
                .first();
    }
}
