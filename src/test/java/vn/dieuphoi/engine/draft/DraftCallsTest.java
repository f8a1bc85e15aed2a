package vn.dieuphoi.engine.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.WebSession.ENGINE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** What is typed into a task is lost by nothing that happens before it is handed in. */
@JourneyTest
class DraftCallsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private String deployment = "";
    private String instance = "";
    private String task = "";

    @BeforeEach
    void theHeadHasTakenATask() {
        deployment = models.createDeployment()
                .name("guard")
                .addClasspathResource("guard/guarded-task.bpmn")
                .addClasspathResource("guard/guarded-answer.form")
                .addClasspathResource("guard/guarded-start.form")
                .deploy()
                .getId();
        instance = processes.startProcessInstanceByKey("guarded-task").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        tasks.setAssignee(task, "gdnn.truong");
    }

    @AfterEach
    void removeAgain() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void anOlderTabIsToldOfTheNewerDraftAndOverwritesNothing() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String token = head.token("/");
        keep(head, token, 0, "thẻ thứ nhất");
        keep(head, token, 1, "thẻ thứ nhất, viết tiếp");

        HttpResponse<String> older = keep(head, token, 1, "thẻ thứ hai");

        assertThat(older.statusCode()).isEqualTo(409);
        assertThat(older.body()).contains("thẻ thứ nhất, viết tiếp", "\"version\":2", "\"words\":\"");
        assertThat(fields()).containsExactly("{\"answer\":\"thẻ thứ nhất, viết tiếp\"}");

        HttpResponse<String> onPurpose = keep(head, token, 2, "thẻ thứ hai");
        assertThat(onPurpose.statusCode()).isEqualTo(200);
        assertThat(fields()).containsExactly("{\"answer\":\"thẻ thứ hai\"}");
    }

    @Test
    void whoGivesATaskBackReadsTheDraftNoMoreAndFindsItWhenTheyTakeItAgain() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String token = head.token("/");
        keep(head, token, 0, "viết dở");

        assertThat(head.json("POST", ENGINE + "/task/" + task + "/unclaim", "").statusCode())
                .isEqualTo(204);
        assertThat(head.get(address()).body()).contains("\"mine\":false").doesNotContain("viết dở");
        assertThat(keep(head, token, 1, "viết tiếp").statusCode()).isEqualTo(404);
        assertThat(fields()).containsExactly("{\"answer\":\"viết dở\"}");

        head.claim(task, "gdnn.truong");
        assertThat(head.get(address()).body()).contains("\"mine\":true", "viết dở");
    }

    @Test
    void whoWasSignedOutInAnotherTabSavesOnAfterTheNextLogin() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String token = head.token("/");
        keep(head, token, 0, "trước khi đăng xuất");
        head.postForm("/", "/logout", Map.of());

        assertThat(keep(head, token, 1, "sau khi đăng xuất").statusCode()).isIn(401, 403);
        assertThat(head.get(address()).statusCode()).isEqualTo(401);
        assertThat(fields()).containsExactly("{\"answer\":\"trước khi đăng xuất\"}");

        head.signIn("gdnn.truong", WebSession.PASSWORD);
        assertThat(keep(head, token, 1, "thẻ cũ của phiên trước").statusCode()).isEqualTo(403);
        String fresh = head.get(address()).body().replaceFirst(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
        assertThat(keep(head, fresh, 1, "sau khi đăng nhập lại").statusCode()).isEqualTo(200);
        assertThat(fields()).containsExactly("{\"answer\":\"sau khi đăng nhập lại\"}");
    }

    /** Nothing of a draft is in the memory of a node or in a session: another one, another day, reads the row. */
    @Test
    void anotherSessionReadsWhatStandsInTheRow() {
        WebSession before = WebSession.signedIn(port, "gdnn.truong");
        keep(before, before.token("/"), 0, "trước khi khởi động lại");
        database.sql("delete from spring_session").update();

        assertThat(before.get(address()).statusCode()).isEqualTo(401);
        assertThat(WebSession.signedIn(port, "gdnn.truong").get(address()).body())
                .contains("trước khi khởi động lại", "\"version\":1");
    }

    @Test
    void itGoesWithTheTaskToWhomItIsHandedOver() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");
        keep(head, head.token("/"), 0, "viết dở");

        tasks.setAssignee(task, "gdnn.cv1");

        assertThat(colleague.get(address()).body()).contains("viết dở", "(do Nguyễn Thu Hằng nhập)");
        assertThat(head.get(address()).body()).contains("\"mine\":false").doesNotContain("viết dở");
        assertThat(keep(colleague, colleague.token("/"), 1, "viết tiếp").body()).doesNotContain("Nguyễn Thu Hằng");
    }

    @Test
    void itEndsWithTheTaskInWhateverWayThatEnds() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String token = head.token("/");
        keep(head, token, 0, "sẽ không nộp nữa");

        processes.deleteProcessInstance(instance, "rút");

        assertThat(fields()).isEmpty();
        assertThat(keep(head, token, 1, "muộn").statusCode()).isEqualTo(404);
        assertThat(fields()).isEmpty();
    }

    private String address() {
        return "/api/nhap/" + task;
    }

    private HttpResponse<String> keep(WebSession person, String token, int version, String answer) {
        return person.json(
                "PUT", address(), "{\"version\":%d,\"fields\":{\"answer\":\"%s\"}}".formatted(version, answer), token);
    }

    private List<String> fields() {
        return database.sql("select fields from task_draft where task_id = ?")
                .param(task)
                .query(String.class)
                .list();
    }
}
