package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.OthersWords;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.engine.task.FormText;
import vn.dieuphoi.messages.digest.DigestDesk;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What a plan writes is text as well: from the document through models, tasks, forms, pages and letters. */
@Tag("security")
@Tag("long")
@JourneyTest
class WordsOfAPlanTest {

    private static final String PLAN = "loi-nguoi-khac";

    /** On one line each and no longer than titles may be. */
    private static final List<String> TITLES = OthersWords.LINES.stream()
            .map(line -> "Việc " + line.strip().replaceAll("\\s+", " "))
            .map(line -> line.substring(0, Math.min(70, line.length())).strip())
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlanRegister plans;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    DigestDesk digests;

    @Autowired
    JdbcClient database;

    @Test
    void theyStayWordsInTasksFormsPagesAndLetters() {
        OwnPlan plan = new OwnPlan(PLAN, "2023-03-06", "2023-03-06", "2023-06-30")
                .rhythm("{ rounds: weekly, weekday: FRIDAY, reports: monthly }");
        for (int number = 1; number <= TITLES.size(); number++) {
            plan.item(String.valueOf(number), "GDNN", "đến 30/6", "startDate: 2023-03-06\nendDate: 2023-06-30");
            plan.words(
                    String.valueOf(number),
                    TITLES.get(number - 1),
                    OthersWords.LINES.get(number - 1).strip());
        }
        plan.deploy(application);
        plans.adopt(plan.plan(), "thử");
        steps.advanceTo(at("2023-03-20T18:00"));

        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        for (int number = 1; number <= TITLES.size(); number++) {
            String title = TITLES.get(number - 1);
            String key = PLAN + "-" + number;
            List<Task> open = tasks.createTaskQuery().processInstanceBusinessKeyLike(key + "%").list().stream()
                    .filter(task -> tasks.getVariableLocal(task.getId(), "taskContext") != null)
                    .toList();
            assertThat(open).as(key).isNotEmpty();
            assertThat(open)
                    .as(key)
                    .anySatisfy(task -> assertThat(
                                    FormText.plain(String.valueOf(tasks.getVariableLocal(task.getId(), "taskContext"))))
                            .contains(title));

            for (String page :
                    List.of("/muc/" + key, "/viec?viec=" + open.get(0).getId(), "/lan-theo/" + key)) {
                String shown = head.get(page).body();
                assertThat(shown)
                        .as(page)
                        .doesNotContain("<h1>Thông báo", "<img src=x", "<KHTC>", "<a href=https", "<del>", "<em>3");
            }
            assertThat(text(head.get("/muc/" + key).body())).contains(title);
        }

        digests.send();
        List<String> letters = database.sql("select content::text from message where content::text like '%3*150*2%'")
                .query(String.class)
                .list();
        assertThat(letters)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter).contains("3*150*2 = 900; phòng <KHTC>"));

        anyTaskOf(PLAN + "-7");
    }

    /** The form of Tasklist, which would interpret Markdown and HTML. */
    private void anyTaskOf(String key) {
        Task task = tasks.createTaskQuery().processInstanceBusinessKeyLike(key + "%").list().stream()
                .filter(each -> tasks.getVariableLocal(each.getId(), "taskContext") != null)
                .findFirst()
                .orElseThrow();
        tasks.setAssignee(task.getId(), "gdnn.truong");
        try (Person head = Person.at(port)) {
            head.signIn("gdnn.truong", WebSession.PASSWORD);
            head.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
            Locator shown = head.page().locator(".fjs-form-field-text").first();
            shown.waitFor();

            assertThat(shown.innerText()).contains(TITLES.get(6));
            assertThat(shown.locator("a, img, h1, del, em, strong, code").count())
                    .isZero();
            assertThat(head.page().locator("img[src='x']").count()).isZero();
            head.picture("tasklist-words-of-a-plan");
        }
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }
}
