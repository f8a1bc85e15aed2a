package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dieuphoi.WebSession.ENGINE;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.HeadGroup;

/** What an office can do with its tasks and with those of others, as Tasklist would ask for it. */
@Tag("security")
@JourneyTest
class TaskRightsTest {

    private static final String ANSWER =
            "{\"variables\":{\"answer\":{\"value\":\"Đã phối hợp xong\"},\"decision\":{\"value\":\"accepted\"}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    private String deployment = "";
    private String task = "";

    @BeforeEach
    void aTaskOfGdnn() {
        deployment = models.createDeployment()
                .name("guard")
                .addClasspathResource("guard/guarded-task.bpmn")
                .addClasspathResource("guard/guarded-answer.form")
                .addClasspathResource("guard/guarded-start.form")
                .deploy()
                .getId();
        processes.startProcessInstanceByKey("guarded-task");
        task = tasks.createTaskQuery()
                .processDefinitionKey("guarded-task")
                .singleResult()
                .getId();
    }

    @AfterEach
    void removeAgain() {
        identity.clearAuthentication();
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aMemberClaimsAndCompletes() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        assertThat(claim(head, "gdnn.truong").statusCode()).isEqualTo(204);
        assertThat(submit(head, ANSWER).statusCode()).isEqualTo(204);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void aMemberGivesBackWhatTheyClaimed() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");
        claim(head, "gdnn.truong");

        HttpResponse<String> notTheirs = colleague.json("POST", ENGINE + "/task/" + task + "/unclaim", "");
        HttpResponse<String> theirs = head.json("POST", ENGINE + "/task/" + task + "/unclaim", "");

        assertThat(notTheirs.statusCode()).isEqualTo(403);
        assertThat(theirs.statusCode()).isEqualTo(204);
        assertThat(claim(colleague, "gdnn.cv1").statusCode()).isEqualTo(204);
    }

    @Test
    void anAdministratorReadsWhatWaitsForOthersAndTakesNothing() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        assertThat(claim(administrator, "quantri").statusCode()).isEqualTo(403);
        assertThat(submit(administrator, ANSWER).statusCode()).isEqualTo(400);

        claim(WebSession.signedIn(port, "gdnn.truong"), "gdnn.truong");
        assertThat(administrator
                        .json("POST", ENGINE + "/task/" + task + "/unclaim", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsAHeadsIsTakenAndHeldByTheHeadAlone() {
        tasks.addCandidateGroup(task, HeadGroup.of("GDNN"));
        tasks.deleteCandidateGroup(task, "GDNN");
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");

        assertThat(colleague.get(ENGINE + "/task/" + task).statusCode()).isIn(403, 404);
        assertThat(claim(colleague, "gdnn.cv1").statusCode()).isEqualTo(403);
        assertThat(colleague.get("/api/viec?tim=tra+loi").body()).doesNotContain(task);
        assertThat(head.get("/api/viec?tim=tra+loi").body()).contains(task);
        tasks.setAssignee(task, "gdnn.cv1");
        HttpResponse<String> given = submit(colleague, ANSWER);
        assertThat(given.statusCode()).isEqualTo(400);
        assertThat(given.body()).contains("là của người đứng đầu đơn vị");
        tasks.setAssignee(task, null);

        assertThat(claim(head, "gdnn.truong").statusCode()).isEqualTo(204);
        assertThat(submit(head, ANSWER).statusCode()).isEqualTo(204);
    }

    @Test
    void aDraftIsTheHoldersAloneAndEndsWithTheTask() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");
        String draft = "/api/nhap/" + task;
        String first = "{\"version\":0,\"fields\":{\"answer\":\"${1+1} <b>\"}}";
        assertThat(head.get(draft).body()).contains("\"mine\":false");
        claim(head, "gdnn.truong");
        String token = tokenOf(head.get(draft).body());

        assertThat(put(head, draft, first, token).statusCode()).isEqualTo(200);
        // Sent again, because the answer was lost on its way: nothing new.
        assertThat(put(head, draft, first, token).body()).contains("\"version\":1");
        assertThat(put(head, draft, first.replace("<b>", "cũ"), token).statusCode())
                .isEqualTo(409);
        assertThat(put(head, draft, first.replace("<b>", "x".repeat(200_001)), token)
                        .statusCode())
                .isEqualTo(400);
        assertThat(head.json("PUT", draft, first).statusCode()).isEqualTo(403);
        assertThat(head.get(draft).body()).contains("${1+1} <b>");
        assertThat(colleague.get(draft).body()).doesNotContain("<b>").contains("\"mine\":false");
        String theirs = colleague.token("/");
        assertThat(put(colleague, draft, first, theirs).statusCode()).isEqualTo(404);

        head.json("POST", ENGINE + "/task/" + task + "/unclaim", "");
        assertThat(head.get(draft).body()).contains("\"mine\":false");
        claim(colleague, "gdnn.cv1");
        assertThat(colleague.get(draft).body()).contains("${1+1} <b>");
        assertThat(submit(colleague, ANSWER).statusCode()).isEqualTo(204);

        assertThat(database.sql("select count(*) from task_draft where task_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String tokenOf(String draft) {
        return draft.replaceFirst(".*\"csrfToken\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> put(WebSession person, String draft, String body, String token) {
        return person.json("PUT", draft, body, token);
    }

    @Test
    void nobodyClaimsForSomebodyElse() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        HttpResponse<String> answer = claim(head, "gdnn.cv1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Chỉ nhận việc cho chính mình.");
    }

    @Test
    void theSecondToClaimReadsOnePoliteSentence() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");
        claim(head, "gdnn.truong");

        HttpResponse<String> late = claim(colleague, "gdnn.cv1");
        submit(head, ANSWER);
        HttpResponse<String> tooLate = claim(colleague, "gdnn.cv1");

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("Công việc này vừa được người khác nhận hoặc xử lý xong.");
        assertThat(tooLate.body()).contains("Công việc này vừa được người khác nhận hoặc xử lý xong.");
    }

    @Test
    void ofTwoWhoClaimAtTheSameMomentOneWinsAndTheOtherReadsTheSentence() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        WebSession colleague = WebSession.signedIn(port, "gdnn.cv1");

        for (int round = 0; round < 20; round++) {
            String instance =
                    processes.startProcessInstanceByKey("guarded-task").getId();
            task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            CompletableFuture<HttpResponse<String>> one =
                    CompletableFuture.supplyAsync(() -> claim(head, "gdnn.truong"));
            CompletableFuture<HttpResponse<String>> other =
                    CompletableFuture.supplyAsync(() -> claim(colleague, "gdnn.cv1"));

            List<HttpResponse<String>> answers = List.of(one.join(), other.join());

            assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 400)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.body()).contains("Công việc này vừa được người khác nhận"));
        }
    }

    @Test
    void whoClicksSeveralTimesClaimsAndCompletesOnce() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");

        assertThat(atOnce(() -> claim(head, "gdnn.truong")))
                .extracting(HttpResponse::statusCode)
                .containsOnly(204);
        List<HttpResponse<String>> sent = atOnce(() -> submit(head, ANSWER));

        assertThat(sent).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 400, 400, 400);
        assertThat(sent)
                .filteredOn(answer -> answer.statusCode() == 400)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Nếu bạn vừa bấm hai lần"));
    }

    private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>> call) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(call)).limit(4).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void aColleagueDoesNotCompleteAClaimedTask() {
        claim(WebSession.signedIn(port, "gdnn.truong"), "gdnn.truong");

        HttpResponse<String> answer = submit(WebSession.signedIn(port, "gdnn.cv1"), ANSWER);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("đang do người khác nhận");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void wrongFieldsAreNamedAndNothingIsLost() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        claim(head, "gdnn.truong");

        HttpResponse<String> answer = submit(head, "{\"variables\":{\"workers\":{\"value\":-5}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("“Nội dung trả lời” cần nhập")
                .contains("“Số lao động” không được nhỏ hơn 0")
                .contains("“Kết quả” cần chọn");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void anotherOfficeNeitherSeesNorTouchesIt() {
        WebSession other = WebSession.signedIn(port, "khtc.truong");
        String waiting = filters.createTaskFilterQuery()
                .filterName("Việc chờ phòng nhận")
                .singleResult()
                .getId();

        assertThat(other.json("POST", ENGINE + "/filter/" + waiting + "/list?maxResults=50", "{}")
                        .body())
                .doesNotContain(task);
        assertThat(other.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(other.get(ENGINE + "/task/" + task + "/form-variables").statusCode())
                .isEqualTo(403);
        assertThat(claim(other, "khtc.truong").statusCode()).isEqualTo(403);
        assertThat(submit(other, ANSWER).statusCode()).isBetween(400, 403);
        assertThat(claim(other, "khtc.truong").body()).doesNotContain("permission");
    }

    @Test
    void whoLeavesTheOfficeReadsNothingAnyMore() {
        WebSession left = WebSession.signedIn(port, "gdnn.cv1");
        claim(left, "gdnn.cv1");
        left.json("POST", ENGINE + "/task/" + task + "/unclaim", "");
        assertThat(left.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);

        identity.deleteMembership("gdnn.cv1", "GDNN");
        try {
            assertThat(left.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
            assertThat(left.get(ENGINE + "/task/" + task + "/form-variables").statusCode())
                    .isEqualTo(403);
            assertThat(left.get(ENGINE + "/task/" + task + "/deployed-form").statusCode())
                    .isEqualTo(403);
            assertThat(claim(left, "gdnn.cv1").statusCode()).isEqualTo(403);
            assertThat(submit(left, ANSWER).statusCode()).isBetween(400, 403);
        } finally {
            identity.createMembership("gdnn.cv1", "GDNN");
        }
    }

    @Test
    void noRightToATaskIsWrittenDown() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        claim(head, "gdnn.truong");

        assertThat(database.sql("select count(*) from act_ru_authorization"
                                + " where resource_type_ in (7, 8, 19, 20) and resource_id_ <> '*'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"assignee":"gdnn.truong"}
            {"candidateGroup":"GDNN","includeAssignedTasks":true}
            {"candidateGroups":["GDNN","KHTC"],"includeAssignedTasks":true}
            {"candidateUser":"gdnn.truong","includeAssignedTasks":true}
            {"processDefinitionKey":"guarded-task"}
            {"assigneeLike":"gdnn%"}
            {"taskIdIn":["{task}"]}
            {"involvedUser":"gdnn.truong"}
            {"orQueries":[{"assignee":"khtc.truong","candidateGroup":"GDNN","includeAssignedTasks":true}]}
            {"orQueries":[{"candidateUser":"khtc.truong","candidateGroup":"GDNN","processDefinitionKey":"guarded-task"}]}
            """)
    void noQueryFindsTheTasksOfOthers(String query) {
        claim(WebSession.signedIn(port, "gdnn.truong"), "gdnn.truong");

        HttpResponse<String> found = WebSession.signedIn(port, "khtc.truong")
                .json("POST", ENGINE + "/task?maxResults=200", query.replace("{task}", task));

        assertThat(found.statusCode()).isIn(200, 400, 403);
        assertThat(found.body()).doesNotContain(task);
    }

    @Test
    void aDeputyReadsWhatWaitsForLeadershipAndNotWhatWaitsForTheDirector() {
        tasks.addCandidateGroup(task, "LDS");
        String directors = processes.startProcessInstanceByKey("guarded-task").getId();
        String other = tasks.createTaskQuery()
                .processInstanceId(directors)
                .singleResult()
                .getId();
        tasks.addCandidateGroup(other, "GIAMDOC");
        String filter = filters.createTaskFilterQuery()
                .filterName("Chờ lãnh đạo")
                .singleResult()
                .getId();

        String deputy = WebSession.signedIn(port, "phogiamdoc1")
                .json("POST", ENGINE + "/filter/" + filter + "/list?maxResults=50", "{}")
                .body();
        String director = WebSession.signedIn(port, "giamdoc")
                .json("POST", ENGINE + "/filter/" + filter + "/list?maxResults=50", "{}")
                .body();

        assertThat(deputy).contains(task).doesNotContain(other);
        assertThat(director).contains(task, other);
    }

    @Test
    void theOwnOfficeSeesItInItsList() {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        String waiting = filters.createTaskFilterQuery()
                .filterName("Việc chờ phòng nhận")
                .singleResult()
                .getId();

        assertThat(head.json("POST", ENGINE + "/filter/" + waiting + "/list?maxResults=50", "{}")
                        .body())
                .contains(task);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PUT    | /task/{task}                          | {"name":"x","due":"2030-01-01T00:00:00.000+0700"}
                    POST   | /task/{task}/assignee                 | {"userId":"khtc.truong"}
                    POST   | /task/{task}/delegate                 | {"userId":"khtc.truong"}
                    POST   | /task/{task}/resolve                  | {}
                    POST   | /task/{task}/complete                 | {"variables":{"workItem":{"value":"2023-1"}}}
                    POST   | /task/{task}/bpmnError                | {"errorCode":"x"}
                    POST   | /task/{task}/bpmnEscalation           | {"escalationCode":"item-overdue"}
                    POST   | /task/{task}/identity-links           | {"groupId":"KHTC","type":"candidate"}
                    POST   | /task/{task}/identity-links/delete    | {"groupId":"GDNN","type":"candidate"}
                    PUT    | /task/{task}/variables/workItem       | {"value":"2023-1","type":"String"}
                    POST   | /task/{task}/variables                | {"modifications":{"workItem":{"value":"2023-1"}}}
                    PUT    | /task/{task}/localVariables/x         | {"value":"y","type":"String"}
                    GET    | /task/{task}/variables                |
                    GET    | /task/{task}/attachment               |
                    POST   | /task/{task}/attachment/create        | {}
                    GET    | /task/{task}/comment                  |
                    POST   | /task/{task}/comment/create           | {"message":"x"}
                    DELETE | /task/{task}                          |
                    POST   | /task/create                          | {"name":"x"}
                    POST   | /process-definition/key/guarded-task/start | {}
                    POST   | /process-instance                     | {}
                    POST   | /message                              | {"messageName":"app-in-use"}
                    GET    | /history/variable-instance            |
                    GET    | /history/task                         |
                    POST   | /variable-instance                    | {}
                    GET    | /user                                 |
                    PUT    | /user/gdnn.truong/profile             | {}
                    """)
    void anOfficeIsRefused(String method, String path, String body) {
        WebSession head = WebSession.signedIn(port, "gdnn.truong");
        claim(head, "gdnn.truong");
        Task before = tasks.createTaskQuery().taskId(task).singleResult();

        int status = head.json(method, ENGINE + path.replace("{task}", task), body == null ? "" : body)
                .statusCode();

        assertThat(status).isEqualTo(403);
        Task after = tasks.createTaskQuery().taskId(task).singleResult();
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(after.getAssignee()).isEqualTo("gdnn.truong");
        assertThat(processes.getVariables(after.getProcessInstanceId())).isEmpty();
    }

    @Test
    void theEngineRefusesItTooWhereNoPathStandsBetween() {
        tasks.setAssignee(task, "gdnn.truong");
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        identity.setAuthentication("gdnn.truong", List.of("GDNN"));

        Stream.<ThrowingCallable>of(
                        () -> tasks.setDueDate(task, new Date()),
                        () -> tasks.setPriority(task, 99),
                        () -> tasks.setAssignee(task, "khtc.truong"),
                        () -> tasks.delegateTask(task, "khtc.truong"),
                        () -> tasks.addCandidateGroup(task, "KHTC"),
                        () -> tasks.deleteCandidateGroup(task, "GDNN"),
                        () -> processes.setVariable(instance, "workItem", "2023-1"),
                        () -> processes.deleteProcessInstance(instance, "x"))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(AuthorizationException.class));
        assertThatThrownBy(() -> tasks.setVariable(task, "workItem", "2023-1"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void onlyLeadershipAndTheStandingOfficeStartAnAssignmentAndNothingElse() {
        WebSession director = WebSession.signedIn(port, "giamdoc");
        WebSession standing = WebSession.signedIn(port, "gdnn.truong");
        WebSession head = WebSession.signedIn(port, "khtc.truong");
        String order = "{\"variables\":{\"office\":{\"value\":\"KHTC\"},\"content\":{\"value\":\"Rà soát nhu cầu\"},"
                + "\"dueOn\":{\"value\":\"2023-03-31\"}}}";

        assertThat(start(head, "ad-hoc-assignment", order).statusCode()).isEqualTo(403);
        assertThat(start(director, "guarded-task", "{\"variables\":{\"content\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(start(director, "ad-hoc-assignment", "{\"variables\":{}}").body())
                .contains("“Nội dung công việc” cần nhập");
        assertThat(start(director, "ad-hoc-assignment", order).statusCode()).isEqualTo(200);
        assertThat(start(standing, "ad-hoc-assignment", order).statusCode()).isEqualTo(200);
        assertThat(start(standing, "guarded-task", "{\"variables\":{\"content\":{\"value\":\"x\"}}}")
                        .statusCode())
                .isEqualTo(403);

        processes
                .createProcessInstanceQuery()
                .processDefinitionKey("ad-hoc-assignment")
                .list()
                .forEach(started -> processes.deleteProcessInstance(started.getId(), "test"));
    }

    private HttpResponse<String> start(WebSession session, String process, String values) {
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return session.json("POST", ENGINE + "/process-definition/" + definition + "/submit-form", values);
    }

    private HttpResponse<String> claim(WebSession session, String person) {
        return session.claim(task, person);
    }

    private HttpResponse<String> submit(WebSession session, String values) {
        return session.json("POST", ENGINE + "/task/" + task + "/submit-form", values);
    }
}
