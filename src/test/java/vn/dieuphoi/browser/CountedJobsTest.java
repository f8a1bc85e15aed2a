package vn.dieuphoi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.escalation.held.HeldDirectives;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.Obligations;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.reporting.dossier.ReportPapers;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.worklist.process.TaskActs;

/**
 * The jobs of which each takes many steps elsewhere, counted in clicks and seconds from the page on which a person begins;
 * the others are counted in {@link WorklistTest}. The seconds are printed for {@code docs/performance.md}.
 */
@Tag("long")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountedJobsTest {

    private static final Logger LOG = LoggerFactory.getLogger(CountedJobsTest.class);
    private static final String QUARTER = "2023-Q1";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    TaskActs acts;

    @Autowired
    Obligations obligations;

    @Autowired
    WorkRegister register;

    @Autowired
    PersonRegister people;

    @Autowired
    HeldDirectives held;

    @Autowired
    ReportPapers papers;

    private Person person;
    private int clicks;
    private Instant began = Instant.EPOCH;

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
    void fiveAnswersAreTakenInEightClicks() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 2)));
        int answered = answerTheLead(new PartyCode("GDNN"));
        assertThat(answered).isGreaterThanOrEqualTo(5);
        begin("gdnn.truong", "/viec");

        click(page().locator("a[href*='/viec/cau-tra-loi']").first());
        click(person.button("Đánh dấu tất cả là đạt"));
        click(page().locator("#send"));

        assertThat(page().locator(".done-note")).containsText("Đã xử lý " + answered + " câu trả lời");
        assertAtMost(8, "nhận %d câu trả lời".formatted(answered));
    }

    @Test
    @Order(2)
    void whoHasNotAnsweredUsIsOneClickAway() {
        begin("gdnn.truong", "/viec");

        click(page().getByText("Ai chưa trả lời", new Page.GetByTextOptions().setExact(true)));

        assertThat(page().locator("#requests-sent, main")).containsText("chưa trả lời");
        assertAtMost(1, "ai chưa trả lời ta");
    }

    @Test
    @Order(3)
    void aReportIsApprovedAfterReadingInFourClicks() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 29)));
        Task review = tasks.createTaskQuery()
                .processInstanceBusinessKey(QUARTER)
                .taskDefinitionKey("userTask_reviewReport")
                .singleResult();
        acts.handIn(review.getId(), Map.of("body", "Các đơn vị đã làm đúng tiến độ."), "gdnn.truong", Set.of("GDNN"));
        steps.settle();
        begin("phogiamdoc1", "/bang");

        click(page().locator("tr:has-text('Phê duyệt báo cáo quý') .act"));
        page().locator("#task[data-ready]").waitFor();
        assertThat(page().locator(".paper-view")).containsText("KT. GIÁM ĐỐC");
        assertThat(page().locator(".paper-view")).containsText("Các đơn vị đã làm đúng tiến độ.");
        assertThat(new AxeBuilder(page())
                        .analyze().getViolations().stream().map(Rule::getId).toList())
                .isEmpty();
        click(page().getByText("Phê duyệt, cho ban hành"));
        click(page().locator("#send"));
        assertThat(page().locator(".done-note")).containsText("Đã hoàn thành");
        steps.settle();

        assertThat(papers.current(QUARTER).issue()).isNotNull().satisfies(issue -> {
            assertThat(issue.forHead()).isEqualTo("Giám đốc");
            assertThat(issue.position()).isEqualTo("Phó Giám đốc");
            assertThat(issue.signer()).isEqualTo("Lưu Thị Minh Hạnh");
        });
        assertAtMost(4, "phê duyệt báo cáo sau khi đọc");
    }

    @Test
    @Order(4)
    void tenLateUnitsAreUrgedInFiveClicks() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 4, 3)));
        begin("giamdoc", "/bang");

        click(page().locator("[data-all]"));
        click(page().getByText("Ra chỉ đạo", new Page.GetByTextOptions().setExact(true)));
        page().locator(".held button[value=TAKE_BACK]").waitFor();

        assertThat(held.shown()).hasSize(1);
        assertThat(held.shown().get(0).count()).isGreaterThanOrEqualTo(10);
        assertAtMost(5, "đôn đốc %d việc chậm".formatted(held.shown().get(0).count()));
        page().locator(".held button[value=TAKE_BACK]").click();
        page().locator(".done-note").waitFor();
    }

    /** Whoever was asked by items of the office answers; as the department's own people where it is one of its offices. */
    private int answerTheLead(PartyCode lead) {
        Set<String> works = new HashSet<>();
        register.ofPlan(PlanId.ofYear(2023)).stream()
                .filter(item -> item.lead().equals(lead))
                .forEach(item -> works.add(item.key().value()));
        List<Obligation> asked = obligations.open().stream()
                .filter(one ->
                        one.kind() == ObligationKind.REQUEST && one.task() != null && one.candidateGroup() != null)
                .filter(one -> one.work() != null && works.contains(new WorkKey(one.work()).value()))
                .limit(6)
                .toList();
        for (Obligation one : asked) {
            acts.handIn(
                    String.valueOf(one.task()),
                    Map.of("decision", "answered", "words", "Đơn vị thống nhất."),
                    people.whoAnswersFor(new PartyCode(String.valueOf(one.candidateGroup())))
                            .get(0)
                            .id(),
                    Set.of(String.valueOf(one.candidateGroup())));
        }
        steps.settle();
        return asked.size();
    }

    private void begin(String name, String path) {
        person.signIn(name, WebSession.PASSWORD);
        person.open(path);
        clicks = 0;
        began = Instant.now();
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

    private Page page() {
        return person.page();
    }
}
