package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dieuphoi.Moments.evening;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
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
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryAddressTest {

    private static final Pattern INSIDES =
            Pattern.compile("(?i)\\bat [a-z]+(\\.\\w+)+\\(|\\b(?:java|jakarta|javax)\\.[a-z]+\\.[\\w.]+"
                    + "|\\b(?:org|com)\\.(?:springframework|camunda|hibernate|postgresql|apache|fasterxml|glassfish)\\.[\\w.]+"
                    + "|\\bvn\\.dieuphoi\\.[\\w.]+|PSQLException|SQLSTATE|\\bselect\\b.{1,200}\\bfrom\\b|\\binsert into\\b"
                    + "|\\bENGINE-\\d+|Whitelabel|Apache Tomcat|HTTP Status \\d");

    private static final Pattern VIETNAMESE =
            Pattern.compile("[ạảãăắằẳẵặâấầẩẫậđẹẻẽêếềểễệịỉĩọỏõôốồổỗộơớờởỡợụủũưứừửữựỳỵỷỹ]");

    private static final String ENGINE = WebSession.ENGINE;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkRegister register;

    private final Map<String, String> found = new TreeMap<>();
    private int sent;

    @BeforeEach
    void workIsUnderWay() {
        steps.advanceTo(evening(LocalDate.of(2023, 3, 1)));
    }

    @Test
    @Order(5)
    void noMappingFailsWhateverItIsAsked() {
        List<BadRequests> people = List.of(
                BadRequests.of(port, "gdnn.truong"),
                BadRequests.of(port, "giamdoc"),
                BadRequests.of(port, "quantri"),
                BadRequests.of(port, "stttt"));

        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("vn.dieuphoi.")) {
                MappedCall.of(mapping, handler).forEach(call -> ask(call, people));
            }
        });

        assertThat(sent).isGreaterThan(3000);
        assertThat(found).as("trong %d lời gọi", sent).isEmpty();
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
                check("GET " + path, BadValues.ALL.get(i), person, person.send("GET", address, Map.of()));
            }
        }
        String task = anyTask(people.get(0));
        for (String method : List.of("POST", "PUT")) {
            for (String path : calls.get(method)) {
                for (int i = 0; i < BadValues.BODIES.size(); i++) {
                    String id = path.startsWith("/task") ? task : path.startsWith("/user") ? "gdnn.truong" : "5e1b7a52";
                    BadRequests person = people.get(path.startsWith("/task") ? 0 : i % people.size());
                    String address = ENGINE + path.replace("{x}", id);
                    check(
                            method + " " + path,
                            BadValues.BODIES.get(i),
                            person,
                            person.json(method, address, BadValues.BODIES.get(i)));
                }
            }
        }

        assertThat(found).as("trong %d lời gọi", sent).isEmpty();
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

        for (String path : List.of(
                "/muc/2023-3.4",
                "/muc/2023-3.4/mo-hinh",
                "/muc/2023-3.4/vi-tri",
                "/lan-theo/2023-3.4",
                "/lich-su?ma=2023-3.4",
                "/bao-cao/2023-Q1",
                "/bao-cao/2023-Q1/word",
                "/bao-cao/2023-Q1/excel",
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
    @Order(6)
    void theDoorItselfAnswersInWords() throws IOException {
        BadRequests nobody = BadRequests.nobody(port);
        for (String value : BadValues.ALL) {
            check(
                    "POST /login",
                    value,
                    nobody,
                    nobody.send("POST", "/login", Map.of("username", value, "password", "x")));
            check(
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
                check("GET " + path, value, nobody, nobody.send("GET", path + BadRequests.encoded(value), Map.of()));
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
                "GET /login HTTP/1.1\r\nCookie: JSESSIONID=\u0001",
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
            sent++;
            int status = answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
            note(
                    "Dây: " + (line.length() > 80 ? line.substring(0, 80) : line),
                    "",
                    answer.endsWith("\r\n\r\n") ? Math.min(status, 399) : status,
                    answer.substring(Math.max(0, answer.indexOf("\r\n\r\n"))));
        }

        assertThat(found).as("trong %d lời gọi", sent).isEmpty();
    }

    /** Each person gets some of the values; who gets further than "not for you" gets them in turn. */
    private void ask(MappedCall call, List<BadRequests> people) {
        List<String> names = new ArrayList<>(call.inPath());
        names.addAll(call.fields());
        if (names.isEmpty()) {
            people.forEach(person ->
                    check(call.toString(), "", person, person.send(call.method(), path(call, Map.of()), Map.of())));
        }
        for (String name : names) {
            List<BadRequests> able = new ArrayList<>(people);
            for (int i = 0; i < BadValues.ALL.size(); i++) {
                String value = BadValues.ALL.get(i);
                // One value from each of them, so that every door is tried.
                for (BadRequests person : i == 6 ? people : List.of(able.get(i % able.size()))) {
                    int status = askOne(call, name, value, person);
                    if (status == 403 && able.size() > 1) {
                        able.remove(person);
                    }
                }
            }
        }
        for (String field : call.files()) {
            hand(call, field, people);
        }
    }

    private int askOne(MappedCall call, String name, String value, BadRequests person) {
        Map<String, String> values = new HashMap<>(BadValues.GOOD);
        values.put("ma", call.path().contains("de-nghi") ? "2023-3.4>KHTC" : "2023-3.4");
        if (call.path().startsWith("/chi-tieu")) {
            values.put("code", "1");
        }
        values.put(name, value);
        Map<String, String> fields = new LinkedHashMap<>();
        call.fields().stream().filter(values::containsKey).forEach(field -> fields.put(field, values.get(field)));
        HttpResponse<String> answer = person.send(call.method(), path(call, values), fields);
        return check(call + " " + name, value, person, answer);
    }

    private void hand(MappedCall call, String field, List<BadRequests> people) {
        Map<String, String> fields = new HashMap<>();
        fields.put("ma", call.path().contains("de-nghi") ? "2023-3.4>KHTC" : "2023-3.4");
        fields.put("nam", "2023");
        fields.put("kind", "ANSWER");
        fields.put("words", "Thử");
        String path = path(call, BadValues.GOOD);
        List<String> contents = List.of(
                "",
                "x",
                "\0\0",
                "%PDF-1.4",
                "PK\u0003\u0004",
                "[\"2023-01-02\",\"2023-01-03\"]",
                "ngay,loai\n\"2023-01-02,nghi\n",
                "\ufeffid;name\n\"\"\"",
                "{\"a\":",
                "- [",
                "&a *a",
                "<a><!DOCTYPE x>");
        List<String> endings = call.path().startsWith("/mo-hinh")
                ? List.of("bpmn", "form")
                : call.path().startsWith("/lich") ? List.of("csv", "yaml") : List.of("csv");
        for (int i = 0; i < contents.size(); i++) {
            for (String ending : endings) {
                BadRequests person = people.get(i % people.size());
                check(
                        call + " " + field,
                        contents.get(i),
                        person,
                        person.file(
                                path,
                                fields,
                                field,
                                "tep." + ending,
                                contents.get(i).getBytes(StandardCharsets.UTF_8)));
            }
        }
        for (int i = 0; i < BadValues.ALL.size(); i++) {
            BadRequests person = people.get(i % people.size());
            check(
                    call + " " + field,
                    "tệp " + BadValues.ALL.get(i),
                    person,
                    person.file(path, fields, field, BadValues.ALL.get(i) + ".csv", new byte[] {'a'}));
        }
    }

    private static String path(MappedCall call, Map<String, String> values) {
        String path = call.path().replaceAll("\\{(\\w+):[^}]+}", "{$1}");
        for (String variable : call.inPath()) {
            path = path.replace(
                    "{" + variable + "}",
                    BadRequests.encoded(values.getOrDefault(variable, BadValues.GOOD.getOrDefault(variable, "x"))));
        }
        return path;
    }

    private static String anyTask(BadRequests person) {
        String tasks = person.send("GET", ENGINE + "/filter?firstResult=0&maxResults=5", Map.of())
                .body();
        String filter = tasks.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String listed = person.json("POST", ENGINE + "/filter/" + filter + "/list", "{}")
                .body();
        return listed.replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\",\"name\".*", "$1");
    }

    private int check(String call, String value, BadRequests person, HttpResponse<String> answer) {
        sent++;
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = type.contains("xml") || type.contains("javascript") || type.contains("css") ? "" : answer.body();
        note(call, value + "” [" + person + "]", answer.statusCode(), answer.statusCode() < 400 ? body : answer.body());
        return answer.statusCode();
    }

    private void note(String call, String value, int status, String body) {
        String shown = value.length() > 60 ? value.substring(0, 60) : value;
        if (status >= 500 || status == 0) {
            found.putIfAbsent(
                    call,
                    status + " khi “" + shown + " "
                            + body.replaceAll("(?s)<[^>]*>|\\s+", " ").strip());
        } else if (INSIDES.matcher(body).find()) {
            found.putIfAbsent(
                    call + " (lộ)",
                    status + " khi “" + shown + " "
                            + INSIDES.matcher(body)
                                    .results()
                                    .findFirst()
                                    .orElseThrow()
                                    .group());
        } else if (status >= 400
                && !call.contains("/actuator/")
                && !VIETNAMESE.matcher(body).find()) {
            found.putIfAbsent(
                    call + " (không câu)",
                    status + " khi “" + shown + " "
                            + body.replaceAll("(?s)\\s+", " ").strip());
        }
    }
}
