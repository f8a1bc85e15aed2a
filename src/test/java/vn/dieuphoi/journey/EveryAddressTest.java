package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.evidence.SampleFiles;
import vn.dieuphoi.rehearsal.TimeSteps;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Every mapping of the application with every bad value for each of its parameters, and the engine's open calls with
 * bodies that mean nothing: no answer is a failure, and none shows how the application is made.
 */
@Tag("security")
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryAddressTest {

    private static final String ENGINE = WebSession.ENGINE;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TimeSteps steps;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService models;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkRegister register;

    private final BadAnswers answers = new BadAnswers();

    @BeforeEach
    void workIsUnderWay() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
    }

    @Test
    @Order(5)
    void noMappingFailsOnTheWorstValues() {
        walk(BadValues.WORST, 2);
    }

    @Test
    @Order(6)
    @Tag("long")
    void noMappingFailsWhateverItIsAsked() {
        walk(BadValues.ALL, BadValues.ALL.size());
    }

    private void walk(List<String> values, int ofEach) {
        AddressWalk walk = new AddressWalk(
                List.of(
                        BadRequests.of(port, "gdnn.truong"),
                        BadRequests.of(port, "giamdoc"),
                        BadRequests.of(port, "quantri"),
                        BadRequests.of(port, "stttt")),
                values,
                ofEach,
                answers);
        List<MappedCall> calls = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("vn.dieuphoi."))
                .flatMap(mapping -> MappedCall.of(mapping.getKey(), mapping.getValue()))
                .toList();

        walk.through(calls);

        assertThat(walk.parameters()).isGreaterThan(250);
        assertThat(answers.sent()).isGreaterThan(walk.parameters() * ofEach);
        assertThat(answers.found()).as("trong %d lời gọi", answers.sent()).isEmpty();
    }

    @Test
    @Order(4)
    void noCallOfTheEngineFailsWhateverItIsTold() {
        List<BadRequests> people = List.of(BadRequests.of(port, "gdnn.truong"), BadRequests.of(port, "quantri"));
        Map<String, List<String>> calls = Map.of(
                "POST",
                List.of(
                        "/task/{x}/claim",
                        "/task/{x}/unclaim",
                        "/task/{x}/submit-form",
                        "/filter/{x}/list",
                        "/filter/{x}/count",
                        "/process-definition/{x}/submit-form",
                        "/identity/password-policy"),
                "PUT",
                List.of("/user/{x}/credentials"),
                "GET",
                List.of(
                        "/task/{x}",
                        "/task/{x}/form",
                        "/task/{x}/deployed-form",
                        "/task/{x}/form-variables?variableNames={x}",
                        "/task/{x}/identity-links",
                        "/filter/{x}",
                        "/filter?itemCount={x}&firstResult={x}",
                        "/filter/{x}/list?firstResult={x}",
                        "/process-definition?firstResult={x}&sortBy={x}",
                        "/process-definition/{x}/startForm",
                        "/process-definition/{x}/xml",
                        "/history/user-operation?taskId={x}&maxResults={x}",
                        "/identity/groups?userId={x}",
                        "/user/{x}/profile",
                        "/authorization/check?permissionName={x}&resourceName={x}&resourceType={x}"));

        for (String path : calls.get("GET")) {
            for (int i = 0; i < BadValues.ALL.size(); i++) {
                String address = ENGINE + path.replace("{x}", BadRequests.encoded(BadValues.ALL.get(i)));
                BadRequests person = people.get(i % people.size());
                answers.check("GET " + path, BadValues.ALL.get(i), person, person.send("GET", address, Map.of()));
            }
        }
        for (String method : List.of("POST", "PUT")) {
            for (String path : calls.get(method)) {
                String address = ENGINE + path.replace("{x}", subjectOf(path));
                for (int i = 0; i < BadValues.BODIES.size(); i++) {
                    BadRequests person = people.get(path.startsWith("/task") ? 0 : i % people.size());
                    answers.check(
                            method + " " + path,
                            BadValues.BODIES.get(i),
                            person,
                            person.json(method, address, BadValues.BODIES.get(i)));
                }
            }
        }

        assertThat(answers.found()).as("trong %d lời gọi", answers.sent()).isEmpty();
    }

    /** Stored before numbers had bounds; it stood there for everybody and for ever. */
    @Test
    @Order(1)
    void anAbsurdNumberThatIsStoredClosesNoPage() {
        database.sql("insert into work_step (work_item, task, step, name, values_json, actor, recorded_at)"
                        + " values ('2023-3.4', 'absurd', 'userTask_x', 'Bước thử', '{\"amount\": 1e2000, \"other\": 7.5}',"
                        + " 'gdnn.truong', '2023-03-01T08:00:00+07')")
                .update();
        BadRequests leader = BadRequests.of(port, "giamdoc");
        BadRequests.of(port, "gdnn.truong").send("POST", "/bao-cao", Map.of("from", "2023-01-01", "to", "2023-02-20"));

        for (String path : List.of(
                "/muc/2023-3.4",
                "/muc/2023-3.4/mo-hinh",
                "/muc/2023-3.4/vi-tri",
                "/lan-theo/2023-3.4",
                "/lich-su?ma=2023-3.4",
                "/bao-cao/" + BadValues.GOOD.get("period"),
                "/bao-cao/" + BadValues.GOOD.get("period") + "/word",
                "/bao-cao/" + BadValues.GOOD.get("period") + "/excel",
                "/")) {
            assertThat(leader.send("GET", path, Map.of()).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(register.stepsOf(new WorkKey("2023-3.4")).stream()
                        .map(step -> step.values().get("amount")))
                .contains("(số ghi sai, quá 15 chữ số)");
    }

    @Test
    @Order(2)
    void aLongTextIsRefusedWithItsCountAndStaysInTheForm() {
        BadRequests lead = BadRequests.of(port, "gdnn.truong");
        String typed = "Lý do. ".repeat(600);

        String page = lead.send("POST", "/gia-han", Map.of("ma", "2023-3.4", "wanted", "30/12/2023", "reason", typed))
                .body();

        assertThat(page).contains("dài 4.200 ký tự, nhiều nhất 4.000").contains(typed);
    }

    @Test
    @Order(3)
    void decomposedTextIsTheSameTextInAPathAFieldAndAFileName() {
        BadRequests lead = BadRequests.of(port, "gdnn.truong");
        String decomposed = Normalizer.normalize("Biên bản số 9.pdf", Normalizer.Form.NFD);

        lead.file("/minh-chung", Map.of("ma", "2023-3.4"), "tep", decomposed, SampleFiles.PDF);

        assertThat(lead.send("GET", "/minh-chung?ma=2023-3.4", Map.of()).body()).contains("Biên bản số 9.pdf");
        assertThat(lead.send("GET", "/muc/" + BadRequests.encoded(decomposed), Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    /** Last: an address from which so many logins have failed has to wait. */
    @Test
    @Order(7)
    void theDoorItselfAnswersInWords() throws IOException {
        BadRequests nobody = BadRequests.nobody(port);
        for (String value : BadValues.ALL) {
            answers.check(
                    "POST /login",
                    value,
                    nobody,
                    nobody.send("POST", "/login", Map.of("username", value, "password", "x")));
            answers.check(
                    "POST /login",
                    value,
                    nobody,
                    nobody.send("POST", "/login", Map.of("username", "giamdoc", "password", value)));
            for (String path : List.of(
                    "/js/",
                    "/css/",
                    "/actuator/health/",
                    "/camunda/app/tasklist/",
                    "/tra-loi/",
                    "/khong-co/",
                    "/error?x=")) {
                answers.check(
                        "GET " + path, value, nobody, nobody.send("GET", path + BadRequests.encoded(value), Map.of()));
            }
        }
        for (String line : List.of(
                "GET /muc/%zz HTTP/1.1",
                "GET /muc/{x} HTTP/1.1",
                "GET /muc/% HTTP/1.1",
                "GET /muc/%00 HTTP/1.1",
                "GET /muc/%C0%AF HTTP/1.1",
                "GET /login?x=%zz HTTP/1.1",
                "GET /login?x=%C0%AF HTTP/1.1",
                "GET /login?%00=1 HTTP/1.1",
                "GET //login HTTP/1.1",
                "GET /css/../login HTTP/1.1",
                "GET /css;x=1/login.css HTTP/1.1",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1",
                "GET /login HTTP/1.1\r\nCookie: DIEUPHOI=\u0001",
                "GET /login HTTP/1.1\r\nX-Forwarded-For: \u0001",
                "GET /login HTTP/1.1\r\nAccept: nonsense/;;q=x",
                "GET /login HTTP/1.1\r\nAccept-Language: \"%%%",
                "GET /login HTTP/1.1\r\nIf-Modified-Since: nonsense",
                "GET /css/login.css HTTP/1.1\r\nRange: bytes=9-1,-",
                "POST /login HTTP/1.1\r\nContent-Type: nonsense\r\nContent-Length: 0",
                "POST /login HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
                "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded; charset=nonsense\r\nContent-Length: 0",
                "POST /login HTTP/1.1\r\nContent-Length: -1",
                "BREW /login HTTP/1.1",
                "TRACE /login HTTP/1.1")) {
            String answer = nobody.raw(line);
            answers.checkWire(line, answer);
        }

        assertThat(answers.found()).as("trong %d lời gọi", answers.sent()).isEmpty();
    }

    /** Something of the kind that the path speaks of, so that the body is what is wrong. */
    private String subjectOf(String path) {
        return switch (path.split("/")[1]) {
            case "task" ->
                tasks.createTaskQuery()
                        .taskCandidateGroup("GDNN")
                        .listPage(0, 1)
                        .get(0)
                        .getId();
            case "filter" -> filters.createFilterQuery().listPage(0, 1).get(0).getId();
            case "process-definition" ->
                models.createProcessDefinitionQuery()
                        .startableInTasklist()
                        .listPage(0, 1)
                        .get(0)
                        .getId();
            default -> "gdnn.truong";
        };
    }
}
