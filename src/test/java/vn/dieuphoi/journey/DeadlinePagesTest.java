package vn.dieuphoi.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.at;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.browser.Person;
import vn.dieuphoi.rehearsal.TimeSteps;

/** The page on which more time is asked for, and the split of days on the item's page, at a desk and on a phone. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadlinePagesTest {

    private static final String REQUEST = "2023-3.4%3EKHTC";

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

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
    void aPartnerAsksForMoreTimeAndARefusalKeepsItsWords() {
        steps.advanceTo(at("2023-03-10T09:00"));
        person.signIn("khtc.truong", WebSession.PASSWORD);
        person.open("/gia-han?ma=" + REQUEST);
        person.page().getByLabel("Xin lùi đến").fill("khi nào xong thì thôi");
        person.page().getByLabel("Lý do").fill("Chờ số liệu quyết toán năm 2022.");
        person.button("Gửi đề nghị gia hạn").click();

        assertThat(person.page().locator(".refused")).containsText("Không hiểu thời hạn");
        assertThat(person.page().getByLabel("Lý do")).hasValue("Chờ số liệu quyết toán năm 2022.");
        pictures("extension-refused");

        person.page().getByLabel("Xin lùi đến").fill("trong 9 ngày làm việc");
        person.button("Gửi đề nghị gia hạn").click();

        assertThat(person.page().locator(".done-note")).containsText("Đã gửi đề nghị gia hạn");
        assertThat(person.page().locator("#extension")).containsText("Chờ quyết định");
        assertThat(person.page().locator("form.form")).hasCount(0);
        pictures("extension-asked");
        assertThat(person.mishaps()).isEmpty();
    }

    @Test
    @Order(2)
    void anotherPartnerSeesNothingOfIt() {
        person.signIn("ldvl.truong", WebSession.PASSWORD);
        person.open("/gia-han?ma=" + REQUEST);

        assertThat(person.mishaps()).singleElement().asString().startsWith("403");
    }

    @Test
    @Order(3)
    void theItemShowsWhatWasDecidedAndWhoseTheDaysWere() {
        Task decision = tasks.createTaskQuery()
                .processVariableValueEquals("extension", "2023-3.4>KHTC/GH1")
                .singleResult();
        tasks.setAssignee(decision.getId(), "gdnn.truong");
        forms.submitTaskForm(
                decision.getId(),
                Map.of("decision", "countered", "newDueOn", "2023-03-24", "reason", "Phải tổng hợp trước 28/3."));
        steps.advanceTo(at("2023-04-04T09:00"));

        person.signIn("gdnn.truong", WebSession.PASSWORD);
        person.open("/muc/2023-3.4");

        assertThat(person.page().locator(".extensions")).containsText("hạn mới 24/03/2023");
        person.page().locator(".delay > summary").click();
        assertThat(person.page().locator(".delay").first()).containsText("19 = 19 ngày làm việc");
        assertThat(person.page().locator("svg.split rect").first()).isVisible();
        pictures("item-delay");
        assertThat(person.mishaps()).isEmpty();
    }

    private void pictures(String name) {
        person.page().setViewportSize(1280, 900);
        person.whole(name);
        person.page().setViewportSize(390, 844);
        person.whole(name + "-phone");
        person.page().setViewportSize(1280, 900);
    }
}
