package vn.dieuphoi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.yaml.snakeyaml.Yaml;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.obligation.ObligationBook;

/** The figures as a collector gets them, and that the dashboard and the alarms ask for nothing else. */
@JourneyTest(consistent = false)
@AutoConfigureObservability(tracing = false)
@TestPropertySource(properties = "dieuphoi.metrics.key=" + FiguresIT.KEY)
class FiguresIT {

    private static final String OPEN = "dieuphoi_obligations{state=\"open\"}";

    static final String KEY = "khoa-cua-may-thu-thap";

    /** Words of the language in which figures are asked for, and of its labels. */
    private static final Set<String> NO_FIGURES = Set.of(
            "max",
            "min",
            "sum",
            "by",
            "rate",
            "histogram_quantile",
            "le",
            "kind",
            "outcome",
            "instance",
            "state",
            "up");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ObligationBook book;

    @Test
    void onlyTheCollectorAndAdministratorsSeeThem() throws Exception {
        assertThat(scrape(null).statusCode()).isEqualTo(401);
        assertThat(scrape("sai").statusCode()).isEqualTo(401);
        assertThat(scrape(KEY).statusCode()).isEqualTo(200);
        assertThat(WebSession.signedIn(port, "quantri")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(200);
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/actuator/prometheus")
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "quantri").get("/actuator/env").statusCode())
                .as("nothing else is open")
                .isEqualTo(404);
    }

    @Test
    void theFiguresAreThoseOfTheDatabase() throws Exception {
        WebSession.signedIn(port, "giamdoc").get("/");
        book.openItem("2023-8.3", "2023", "Thanh tra doanh nghiệp", "TTRA", LocalDate.of(2023, 1, 31));
        double open = count("select count(*) from obligation where state = 'OPEN'");
        String figures = scrape(KEY).body();
        // They are ten seconds old at most.
        for (int tries = 0; figure(figures, OPEN) != open && tries < 30; tries++) {
            Thread.sleep(500);
            figures = scrape(KEY).body();
        }

        assertThat(figure(figures, OPEN)).isEqualTo(open).isPositive();
        assertThat(figure(figures, "dieuphoi_obligations{state=\"late\"}")).isEqualTo(1);
        assertThat(figure(figures, "dieuphoi_jobs{state=\"waiting\"}")).isPositive();
        assertThat(figure(figures, "dieuphoi_instances")).isNotNegative();
        assertThat(figure(figures, "dieuphoi_database_bytes")).isGreaterThan(1_000_000);
        assertThat(figure(figures, "dieuphoi_logins_total{outcome=\"success\"}"))
                .isPositive();
        assertThat(figures)
                .as("nobody's name")
                .doesNotContain("giamdoc", "gdnn")
                .contains("dieuphoi_backup_age_seconds NaN");
    }

    @Test
    void everyExpressionOfDashboardAndAlarmsIsAmongThem() throws Exception {
        WebSession.signedIn(port, "giamdoc").get("/");
        Set<String> exported = scrape(KEY)
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toSet());
        List<String> expressions = new ArrayList<>(dashboard());
        expressions.addAll(alarms());

        assertThat(expressions).hasSizeGreaterThan(20);
        assertThat(missing(expressions, exported)).isEmpty();
        assertThat(missing(List.of("max(dieuphoi_jobz{state=\"late\"})"), exported))
                .as("a fault would be found")
                .containsExactly("dieuphoi_jobz");
    }

    private static Set<String> missing(List<String> expressions, Set<String> exported) {
        Set<String> missing = new TreeSet<>();
        for (String expression : expressions) {
            Pattern.compile("[a-z_]{2,}")
                    .matcher(expression.replaceAll("\\{[^}]*}|\\[[^\\]]*]", ""))
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !NO_FIGURES.contains(name) && !exported.contains(name))
                    .forEach(missing::add);
        }
        return missing;
    }

    private static List<String> dashboard() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(Path.of("docker", "monitoring", "grafana-dieu-phoi.json")
                        .toFile());
        return file.at("/panels").findValuesAsText("expr");
    }

    private static List<String> alarms() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("docker", "monitoring", "alerts.yaml"))) {
            return new ObjectMapper()
                    .<JsonNode>valueToTree(new Yaml().load(file))
                    .findValuesAsText("expr");
        }
    }

    private static double figure(String figures, String name) {
        return figures.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + name));
    }

    private double count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private HttpResponse<String> scrape(@Nullable String key) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
