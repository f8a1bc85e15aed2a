package vn.dieuphoi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Moments;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.api.client.ApiReader;
import vn.dieuphoi.api.read.ApiDepartmentReport;
import vn.dieuphoi.api.read.ApiPage;
import vn.dieuphoi.api.read.ApiReads;
import vn.dieuphoi.rehearsal.TimeSteps;

/** What another system reads with its key: as much as its person or office may, page by page, and nothing without one. */
@Tag("security")
@JourneyTest
class ReadInterfaceTest {

    private static final Pattern KEY = Pattern.compile("id=\"api-key\"[^>]*value=\"([A-Za-z0-9_-]{43})\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TimeSteps steps;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApiReads reads;

    @BeforeEach
    void someWorkIsOpen() {
        steps.advanceTo(Moments.evening(LocalDate.of(2023, 3, 15)));
    }

    @Test
    void anOfficesKeyReadsItsOwnWorkAndLeadershipsKeyAll() {
        String office = make("Phòng", "", "LDVL");
        String leaders = make("Lãnh đạo", "giamdoc", "");

        assertThat(json(get("/api/v1/items?plan=2023", office)).get("items"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("lead").asText()).isEqualTo("LDVL"));
        long all = database.sql("select count(*) from work_item where plan = '2023'")
                .query(Long.class)
                .single();
        assertThat(json(get("/api/v1/items?plan=2023", leaders)).get("total").asLong())
                .isEqualTo(all);
        String others = database.sql("select key from work_item where lead <> 'LDVL' order by key limit 1")
                .query(String.class)
                .single();
        assertThat(get("/api/v1/items/" + others, office).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/items/" + others, leaders)).get("key").asText())
                .isEqualTo(others);
        for (String what : new String[] {"plans", "obligations", "requests", "reports"}) {
            assertThat(json(get("/api/v1/" + what, leaders)).get("total").asLong())
                    .as(what)
                    .isPositive();
        }
        assertThat(json(get("/api/v1/requests?size=200", office)).get("items"))
                .allSatisfy(request -> assertThat(request.get("party").asText().equals("LDVL")
                                || leads("LDVL", request.get("work").asText()))
                        .isTrue());
        assertThat(json(get("/api/v1/obligations?size=200", office)).get("items"))
                .allSatisfy(owed -> assertThat(owed.get("owedBy").asText().equals("LDVL")
                                || leads("LDVL", owed.get("work").asText()))
                        .isTrue());
    }

    @Test
    void reportsOfTheWholeDepartmentAreReadByWhoAnswersForThePlan() {
        String leaders = make("Báo cáo, lãnh đạo", "giamdoc", "");
        String office = make("Báo cáo, phòng", "", "LDVL");

        HttpResponse<String> answer = get("/api/v1/department-reports?plan=2023", leaders);

        JsonNode read = json(answer);
        assertThat(read.get("total").asLong())
                .isPositive()
                .isEqualTo(
                        database.sql("select count(*) from dossier where plan = '2023' and kind in ('QUARTER', 'YEAR')")
                                .query(Long.class)
                                .single());
        assertThat(read.get("items").get(0).get("span").asText()).isEqualTo("2023-Q1");
        assertThat(read.get("items").get(0).get("body").isNull()).isTrue();
        assertThat(send(request("/api/v1/department-reports?plan=2023", leaders)
                                .header(
                                        "If-None-Match",
                                        answer.headers().firstValue("ETag").orElseThrow()))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/api/v1/department-reports", office).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/department-reports?plan=2999", leaders))
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void anIssuedReportIsReadInItsNewestEditionWithNumberAndWords() {
        List<ApiDepartmentReport> read = transactions.execute(status -> {
            status.setRollbackOnly();
            for (int edition = 1; edition <= 2; edition++) {
                database.sql("""
                                insert into issued_report (period, plan, edition, figures_version, content, sha256, issued_at,
                                    approved_by, reason)
                                select key, plan, ?, 1, ?, '', now(), 'giamdoc', ? from dossier where key = '2023-Q1'""")
                        .params(edition, "{\"narrative\": \"Lời lần " + edition + "\"}", edition == 1 ? null : "Sai số")
                        .update();
            }
            database.sql("insert into report_number (period, edition, year, number, dated_on, entered_by, entered_at)"
                            + " values ('2023-Q1', 2, 2023, 777, date '2023-03-20', 'vanthu', now())")
                    .update();
            return reads.departmentReports(
                            new ApiReader("thử", true, Set.of()), new PlanId("2023"), new ApiPage.Asked(0, 1))
                    .items();
        });

        assertThat(read).singleElement().satisfies(report -> {
            assertThat(report.key()).isEqualTo("2023-Q1");
            assertThat(report.edition()).isEqualTo(2);
            assertThat(report.reason()).isEqualTo("Sai số");
            assertThat(report.body()).isEqualTo("Lời lần 2");
            assertThat(report.number()).isEqualTo(777);
            assertThat(report.late()).isFalse();
        });
    }

    @Test
    void pagesAddUpToAllAndNothingUnchangedIsSentAgain() {
        String key = make("Trang", "giamdoc", "");
        JsonNode first = json(get("/api/v1/obligations?page=0&size=3", key));
        JsonNode second = json(get("/api/v1/obligations?page=1&size=3", key));
        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items").get(0)).isNotEqualTo(first.get("items").get(0));
        assertThat(json(get("/api/v1/obligations?page=9999&size=3", key)).get("total"))
                .isEqualTo(first.get("total"));

        String tag = get("/api/v1/items", key).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(request("/api/v1/items", key).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whatAProgramMayNotSendIsAProblemTooWhateverItTakes() throws IOException, InterruptedException {
        HttpRequest sent = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/items"))
                .header("Authorization", "Bearer " + make("Gửi vào", "giamdoc", ""))
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> answer = CLIENT.send(sent, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1;a=b/items",
                "/api/v1/items?page=-1",
                "/api/v1/items?size=201",
                "/api/v1/items?size=viele",
                "/api/v1/items?page=99999999999",
                "/api/v1/items?plan=%27or%201=1",
                "/api/v1/items/lung-tung",
                "/api/v1/plans/khong-co",
                "/api/v1/gi-do",
                "/api/v1/items/%00",
                "/api/v1/items/%0A",
                "/api/v1/items;x=1",
                "/api/v1//items",
                "/api/v1/%7Bx%7D",
                "/api/v1/items?plan=%00"
            })
    void whatMakesNoSenseIsAProblemInVietnamese(String path) {
        String key = database.sql("select count(*) from api_client where name = ?")
                                .param(path)
                                .query(Long.class)
                                .single()
                        == 0
                ? make(path, "giamdoc", "")
                : "";
        HttpResponse<String> answer = get(path, key);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("title").asText()).isIn("Tham số chưa đúng", "Không tìm thấy", "Yêu cầu chưa đúng");
    }

    @Test
    void nobodyReadsWithoutAGoodKeyAndAKeyOpensNoPage() {
        String key = make("Thu hồi", "gdnn.truong", "");
        assertThat(get("/api/v1/items", "").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/items", "a".repeat(43)).statusCode()).isEqualTo(401);
        assertThat(get("/viec", key).statusCode()).isEqualTo(302);
        assertThat(WebSession.signedIn(port, "giamdoc").get("/api/v1/items").statusCode())
                .isEqualTo(401);
        HttpResponse<String> written =
                send(request("/api/v1/items", key).POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(written.statusCode()).isEqualTo(405);
        assertThat(database.sql("select hash from api_client")
                        .query(String.class)
                        .list())
                .doesNotContain(key);

        WebSession administrator = WebSession.signedIn(port, "quantri");
        long id = database.sql("select id from api_client where name = 'Thu hồi'")
                .query(Long.class)
                .single();
        for (int time = 0; time < 2; time++) {
            assertThat(administrator
                            .postForm("/ket-noi", "/ket-noi/" + id + "/thu-hoi", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(administrator
                        .postForm("/ket-noi", "/ket-noi/999999/thu-hoi", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/items", key).statusCode()).isEqualTo(401);
    }

    @Test
    void onlyAdministratorsGiveKeysAndReadTheDescription() {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        for (String path : new String[] {"/ket-noi", "/ket-noi/openapi", "/ket-noi/swagger-ui/index.html"}) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(WebSession.signedIn(port, "giamdoc").get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(administrator.get("/ket-noi/openapi").body())
                .contains("/api/v1/obligations", "/api/v1/department-reports", "Đề nghị phối hợp");
        administrator.postForm("/ket-noi", "/ket-noi", Map.of("ten", "Cả hai", "nguoi", "giamdoc", "don-vi", "KHTC"));
        assertThat(administrator.get("/ket-noi").body())
                .contains("không chọn cả hai")
                .contains("value=\"Cả hai\"");
    }

    private boolean leads(String office, String work) {
        return database.sql("select count(*) from work_item where key = ? and lead = ?")
                        .params(work, office)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String make(String name, String person, String office) {
        WebSession administrator = WebSession.signedIn(port, "quantri");
        administrator.postForm("/ket-noi", "/ket-noi", Map.of("ten", name, "nguoi", person, "don-vi", office));
        String page = administrator.get("/ket-noi").body();
        Matcher key = KEY.matcher(page);
        assertThat(key.find()).as(page).isTrue();
        assertThat(administrator.get("/ket-noi").body()).doesNotContain(key.group(1));
        return key.group(1);
    }

    private HttpResponse<String> get(String path, String key) {
        return send(request(path, key));
    }

    private HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
