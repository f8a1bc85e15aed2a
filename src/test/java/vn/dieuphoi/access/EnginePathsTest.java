package vn.dieuphoi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.WebSession.ENGINE;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/**
 * Who gets through to the engine with what. In the table A is an administrator, L leadership, H the head of an office,
 * S one of its staff, P an outside partner; nobody gets through without an account. Who gets through may still hear from
 * the engine that the thing is not theirs.
 */
@Tag("security")
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnginePathsTest {

    private static final Map<String, String> PEOPLE = Map.of(
            "A", "quantri",
            "L", "giamdoc",
            "H", "gdnn.truong",
            "S", "gdnn.cv1",
            "P", "stttt");

    @LocalServerPort
    private int port;

    private final Map<String, WebSession> sessions = new LinkedHashMap<>();

    /** Once: a hundred and thirty times would take longer than what is asked. */
    @BeforeAll
    void everybodySignsIn() {
        PEOPLE.forEach((letter, person) -> sessions.put(letter, WebSession.signedIn(port, person)));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # What Tasklist needs
            GET     | /filter?maxResults=5                                  | ALHSP
            POST    | /filter/x/list                                        | ALHSP
            POST    | /filter/x/count                                       | ALHSP
            GET     | /task/x                                               | ALHSP
            GET     | /task/x/form                                          | ALHSP
            GET     | /task/x/deployed-form                                 | ALHSP
            POST    | /task/x/claim                                         | ALHSP
            POST    | /task/x/unclaim                                       | ALHSP
            POST    | /task/x/submit-form                                   | ALHSP
            GET     | /process-definition                                   | ALHSP
            GET     | /process-definition/x/startForm                       | ALHSP
            POST    | /process-definition/x/submit-form                     | ALHSP
            # What Cockpit and Admin read
            GET     | /deployment                                           | A
            GET     | /process-instance                                     | A
            POST    | /process-instance                                     | A
            POST    | /process-instance/count                               | A
            GET     | /task                                                 | A
            POST    | /task                                                 | A
            GET     | /incident                                             | A
            GET     | /job                                                  | A
            POST    | /job                                                  | A
            GET     | /history/process-instance                             | A
            POST    | /history/process-instance                             | A
            POST    | /history/variable-instance                            | A
            GET     | /user                                                 | A
            GET     | /group                                                | A
            GET     | /authorization                                        | A
            GET     | /metrics                                              | A
            OPTIONS | /user                                                 | A
            # Models
            POST    | /deployment/create                                    | -
            POST    | /deployment/x/redeploy                                | -
            DELETE  | /deployment/x                                         | -
            DELETE  | /process-definition/x                                 | -
            DELETE  | /process-definition/key/x                             | -
            PUT     | /process-definition/x/suspended                       | -
            PUT     | /process-definition/suspended                         | -
            PUT     | /process-definition/x/history-time-to-live            | -
            # Starting, moving, ending
            POST    | /process-definition/x/start                           | -
            POST    | /process-definition/key/x/start                       | -
            POST    | /process-definition/key/x/submit-form                 | -
            POST    | /process-definition/x/restart                         | -
            POST    | /process-definition/x/restart-async                   | -
            POST    | /migration/generate                                   | -
            POST    | /migration/execute                                    | -
            POST    | /migration/executeAsync                               | -
            POST    | /modification/execute                                 | -
            POST    | /process-instance/x/modification                      | -
            POST    | /process-instance/delete                              | -
            DELETE  | /process-instance/x                                   | -
            PUT     | /process-instance/x/suspended                         | -
            POST    | /process-instance/message-async                       | -
            POST    | /message                                              | -
            POST    | /signal                                               | -
            POST    | /execution/x/signal                                   | -
            POST    | /execution/x/messageSubscriptions/m/trigger           | -
            POST    | /condition                                            | -
            # Variables, due dates, whose a task is
            PUT     | /process-instance/x/variables/workItem                | -
            POST    | /process-instance/x/variables                         | -
            POST    | /process-instance/variables-async                     | -
            DELETE  | /process-instance/x/variables/workItem                | -
            PUT     | /execution/x/localVariables/y                         | -
            PUT     | /task/x/variables/workItem                            | -
            PUT     | /task/x/localVariables/y                              | -
            PUT     | /task/x                                               | -
            POST    | /task/x/assignee                                      | -
            POST    | /task/x/delegate                                      | -
            POST    | /task/x/resolve                                       | -
            POST    | /task/x/complete                                      | -
            POST    | /task/x/bpmnError                                     | -
            POST    | /task/x/identity-links                                | -
            POST    | /task/x/identity-links/delete                         | -
            POST    | /task/create                                          | -
            DELETE  | /task/x                                               | -
            # Filters, people, rights
            POST    | /filter/create                                        | -
            PUT     | /filter/x                                             | -
            DELETE  | /filter/x                                             | -
            POST    | /authorization/create                                 | -
            PUT     | /authorization/x                                      | -
            DELETE  | /authorization/x                                      | -
            POST    | /user/create                                          | -
            PUT     | /user/giamdoc/profile                                 | -
            POST    | /user/giamdoc/unlock                                  | -
            DELETE  | /user/giamdoc                                         | -
            PUT     | /user/vanthu/credentials                              | -
            POST    | /group/create                                         | -
            PUT     | /group/GDNN                                           | -
            DELETE  | /group/GDNN                                           | -
            PUT     | /group/camunda-admin/members/gdnn.truong              | -
            DELETE  | /group/GDNN/members/gdnn.truong                       | -
            POST    | /tenant/create                                        | -
            PUT     | /tenant/x/user-members/gdnn.truong                    | -
            POST    | /identity/verify                                      | -
            # Jobs, batches, history
            PUT     | /job/x/retries                                        | -
            POST    | /job/retries                                          | -
            PUT     | /job/x/duedate                                        | -
            POST    | /job/x/execute                                        | -
            PUT     | /job/x/suspended                                      | -
            DELETE  | /job/x                                                | -
            PUT     | /job-definition/x/retries                             | -
            PUT     | /job-definition/x/suspended                           | -
            PUT     | /external-task/x/retries                              | -
            POST    | /external-task/fetchAndLock                           | -
            POST    | /external-task/x/complete                             | -
            PUT     | /batch/x/suspended                                    | -
            DELETE  | /batch/x                                              | -
            DELETE  | /history/process-instance/x                           | -
            POST    | /history/process-instance/delete                      | -
            POST    | /history/process-instance/set-removal-time            | -
            DELETE  | /history/variable-instance/x                          | -
            POST    | /history/cleanup                                      | -
            PUT     | /history/user-operation/x/set-annotation              | -
            PUT     | /incident/x/annotation                                | -
            DELETE  | /incident/x                                           | -
            # Decisions, cases, what the house says to others
            POST    | /decision-definition/x/evaluate                       | -
            POST    | /decision-definition/key/x/evaluate                   | -
            POST    | /case-definition/x/create                             | -
            POST    | /telemetry/configuration                              | -
            GET     | /telemetry/configuration                              | -
            GET     | /task/x/attachment                                    | -
            GET     | /task/x/comment                                       | -
            """)
    void theEngineIsReachedWithWhatIsListedAndNothingElse(String method, String path, String who) {
        check(method, ENGINE + path, who);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /camunda/api/cockpit/plugin/base/default/process-definition | A
            POST    | /camunda/api/cockpit/plugin/base/default/process-instance   | A
            GET     | /camunda/api/admin/plugin/adminPlugins/default/metrics      | A
            GET     | /camunda/api/admin/auth/user/default                        | ALHSP
            POST    | /camunda/api/admin/auth/user/default/login/admin            | -
            POST    | /camunda/api/admin/setup/default/user/create                | -
            PUT     | /camunda/api/cockpit/plugin/base/default/process-definition | -
            DELETE  | /camunda/api/admin/x                                        | -
            POST    | /camunda/api/tasklist/x                                     | -
            GET     | /engine-rest/task                                           | -
            POST    | /engine-rest/deployment/create                              | -
            POST    | /engine-rest/process-definition/key/x/start                 | -
            """)
    void nothingElseLeadsToTheEngine(String method, String path, String who) {
        check(method, path, who);
    }

    /** What is JSON and still says nothing: each of these was a failure of the server before. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "null",
                "[null]",
                "{\"variables\":{\"a\":null}}",
                "{\"variables\":[null]}",
                "{\"orQueries\":[null]}",
                "{\"sorting\":[null]}",
                "{\"processVariables\":[null]}",
                "{\"processVariables\":[{}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"gt\",\"value\":null}]}",
                "{\"candidateGroups\":[]}"
            })
    void whatSaysNothingIsAskedWronglyAndNoFailureOfOurs(String body) {
        Matcher filter = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(sessions.get("H").get(ENGINE + "/filter?maxResults=1").body());
        assertThat(filter.find()).isTrue();
        Map<String, String> open = new LinkedHashMap<>();
        for (String path : List.of("/filter/" + filter.group(1) + "/list", "/task/x/submit-form", "/task/x/claim")) {
            open.put(ENGINE + path, "H");
        }
        for (String path : List.of(
                "/task", "/task/count", "/process-instance", "/job", "/history/process-instance", "/history/task")) {
            open.put(ENGINE + path, "A");
        }
        open.put("/camunda/api/cockpit/plugin/base/default/process-instance", "A");

        open.forEach((path, letter) -> {
            HttpResponse<String> answer = sessions.get(letter).json("POST", path, body);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", path, body, answer.body())
                    .isLessThan(500);
            assertThat(answer.body()).doesNotContain("org.camunda", "Exception");
        });
    }

    private void check(String method, String path, String who) {
        PEOPLE.keySet().forEach(letter -> {
            HttpResponse<String> answer = sessions.get(letter).json(method, path, "{}");
            boolean refused = answer.statusCode() == 403 && answer.body().contains(ClosedPath.SENTENCE);
            assertThat(refused)
                    .as("%s %s by %s: %d %s"
                            .formatted(method, path, PEOPLE.get(letter), answer.statusCode(), answer.body()))
                    .isNotEqualTo(who.contains(letter));
            assertThat(answer.statusCode()).isNotIn(401, 302);
        });
        assertThat(new WebSession(port).json(method, path, "{}").statusCode())
                .as("%s %s by nobody", method, path)
                .isIn(401, 403);
    }
}
