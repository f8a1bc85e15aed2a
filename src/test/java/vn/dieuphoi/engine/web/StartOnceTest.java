package vn.dieuphoi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** Tasklist's start form, sent several times. */
@Tag("security")
@JourneyTest
class StartOnceTest {

    private static final String PROCESS = "ad-hoc-assignment";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Test
    void whoClicksThreeTimesStartsOne() {
        WebSession director = WebSession.signedIn(port, "giamdoc");

        List<Integer> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> start(director, "Rà soát nhu cầu đào tạo")))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(started()).isOne();
        assertThat(start(director, "Rà soát nhu cầu đào tạo").body()).contains("đã ghi nhận một lần");
        assertThat(start(director, "Việc khác").statusCode()).isEqualTo(200);
        assertThat(started()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        WebSession director = WebSession.signedIn(port, "giamdoc");

        assertThat(start(director, "").body()).contains("cần nhập");
        assertThat(start(director, "").body()).contains("cần nhập");
    }

    private HttpResponse<String> start(WebSession session, String content) {
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return session.json(
                "POST",
                WebSession.ENGINE + "/process-definition/" + definition + "/submit-form",
                "{\"variables\":{\"office\":{\"value\":\"KHTC\"},\"content\":{\"value\":\"" + content
                        + "\"},\"dueOn\":{\"value\":\"2023-03-31\"}}}");
    }

    private long started() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .count();
    }
}
