package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.dieuphoi.browser.Chromium;
import vn.dieuphoi.rehearsal.RehearseCommand;

/** The command {@code rehearse} as people run it: each rehearsal a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RehearsalTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** What a live installation has in its environment; none of it may be used. */
    private static final Map<String, String> LIVE = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:9/live",
            "SPRING_DATASOURCE_USERNAME", "live",
            "SPRING_DATASOURCE_PASSWORD", "live",
            "SPRING_PROFILES_ACTIVE", "production",
            "SPRING_MAIL_HOST", "127.0.0.1",
            "SERVER_ADDRESS", "0.0.0.0");

    @TempDir
    static Path folder;

    @Test
    @Tag("long")
    @Order(1)
    void aTypicalYearPassesAndIsCountedInTheSummary() throws Exception {
        RehearseProcess run = RehearseProcess.run("Etc/UTC", Map.of(), folder.resolve("typical"));

        assertThat(run.output()).contains("ĐẠT").contains("01/06/2023");
        assertThat(run.exitCode()).isZero();
        JsonNode summary = summary("typical");
        assertThat(itemsStarted(summary)).hasSize(36);
        assertThat(summary.path("itemsStarted").path("4.10").asText()).isEqualTo("2023-06-01T08:00:00+07:00");
        assertThat(summary.path("itemsStarted").path("2.2").asText()).isEqualTo("2023-04-03T08:00:00+07:00");
        // The five programmes of item 7 are asked for it; what is closed before the year's end is not asked any more.
        assertThat(summary.path("monthlyRounds").path("count").asInt()).isEqualTo(324);
        assertThat(summary.path("monthlyRounds").path("byItem").path("3.3").asInt())
                .isEqualTo(4);
        assertThat(summary.path("itemReports")
                        .path("3.4")
                        .path("2023-Q2")
                        .path("opened")
                        .asText())
                .isEqualTo("2023-06-15T08:00:00+07:00");
        assertThat(summary.path("itemReports")
                        .path("3.4")
                        .path("2023-Q2")
                        .path("due")
                        .asText())
                .isEqualTo("2023-06-19");
        assertThat(summary.path("requests").path("sent").asInt())
                .isGreaterThan(80)
                .isGreaterThanOrEqualTo(
                        summary.path("requests").path("answered").asInt());
        assertThat(summary.path("requests")
                        .path("byOffice")
                        .path("UBND_HUYEN")
                        .path("sent")
                        .asInt())
                .isEqualTo(24);
        assertThat(summary.path("escalations").path("count").asInt())
                .isPositive()
                .isEqualTo(summary.path("escalations").path("list").size());
        assertThat(summary.path("messages").path("byPerson")).isNotEmpty();
        assertThat(summary.path("eventsOnDaysOff").asInt()).isZero();
        assertThat(summary.path("incidents").asInt()).isZero();
        assertThat(summary.path("ledgerSha256").asText()).isEqualTo(sha256("typical"));
    }

    @Test
    @Tag("long")
    @Order(3)
    void theSameYearIsTheSameLedgerInAnotherZoneBesideALiveInstallation() throws Exception {
        RehearseProcess run = RehearseProcess.run("America/New_York", LIVE, folder.resolve("again"), "--seed", "42");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(sha256("again")).isEqualTo(sha256("typical"));
        assertThat(compare("typical", "again")).contains("giống hệt nhau");
        assertThat(Files.readString(folder.resolve("again/ledger.csv")))
                .contains("2023-06-15T08:00:00+07:00,3.4,2023-3.4@2023-Q2,task-opened,")
                // Neither numbered ids of the engine nor random ones.
                .doesNotContainPattern("\\d{12}")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    @Order(2)
    void anItemWhoseTimerIsWrongFailsWithTheReason() throws Exception {
        Path models = model("plan-item-4-1", "0 0 8 1 4 ?", "0 0 8 1 9 ?");

        RehearseProcess run = RehearseProcess.run(
                "Asia/Ho_Chi_Minh",
                Map.of(),
                folder.resolve("wrong"),
                "--until",
                "2023-04-07",
                "--models",
                models.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output())
                .contains("KHÔNG ĐẠT")
                .contains("Mục 4.1 khởi động ngày 04/04/2023; kế hoạch là 03/04/2023.")
                .doesNotContain("Mục 4.3");
        JsonNode summary = summary("wrong");
        assertThat(itemsStarted(summary)).hasSize(26);
        assertThat(summary.path("itemsStarted").path("2.2").asText()).isEqualTo("2023-04-03T08:00:00+07:00");
        assertThat(summary.path("requests").path("sent").asInt()).isPositive();
        assertThat(summary.path("eventsOnDaysOff").asInt()).isZero();
        assertThat(summary.path("incidents").asInt()).isZero();
        assertThat(summary.path("ledgerSha256").asText()).isEqualTo(sha256("wrong"));
    }

    @Test
    @Tag("long")
    @Order(4)
    void theComparisonShowsIt() throws Exception {
        assertThat(compare("typical", "wrong"))
                .contains("  4.1")
                .contains("khởi động: 2023-04-03T08:00:00+07:00 → 2023-04-04T08:00:00+07:00");
    }

    @Test
    @Tag("long")
    @Order(5)
    void theYearTurnsAndNothingOfTheOldPeriodIsLostByMarch() throws Exception {
        RehearseProcess run = RehearseProcess.run("Asia/Ho_Chi_Minh", Map.of(), folder.resolve("turn"), "--turn");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(Files.readString(folder.resolve("turn/ledger.csv"))).contains("2023~turn1,task-done,LDS");
    }

    @Test
    @Tag("long")
    @Order(4)
    void aModelThatNeverEndsFailsWithTheReason() throws Exception {
        Path plan = folder.resolve("late.yaml");
        Files.writeString(
                plan,
                Files.readString(Path.of("plans", "2023.yaml")).replace("takenAs: 2023-03-01", "takenAs: 2023-12-01"));
        // The round of item 3.3 waits for a month that comes after the year.
        Path models = model("monthly-round", "${rounds.opensOn(workItem, month)}", "${due.workingDays(2000)}");

        RehearseProcess run = RehearseProcess.run(
                "Asia/Ho_Chi_Minh",
                Map.of(),
                folder.resolve("endless"),
                "--plan",
                plan.toString(),
                "--models",
                models.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(summary("endless").path("faults").toString())
                .contains("Quy trình plan-item-3-3 (2023-3.3) không kết thúc");
        assertThat(summary("endless").path("openAtYearEnd").has("3.3")).isTrue();
        // Whatever was to begin before the issue begins on its day; later only the five parts of item 7, which it
        // begins itself.
        assertThat(summary("endless").path("itemsStarted"))
                .hasSize(36 + 5)
                .filteredOn(start -> start.asText().startsWith("2023-12-01T0"))
                .hasSize(36);
        assertThat(summary("endless").path("faults").toString()).doesNotContain("khởi động ngày");
    }

    @Test
    @Tag("long")
    @Order(5)
    void thePageNeedsNothingElseAndFitsScreenPhoneAndPaper() throws IOException {
        List<String> asked = new ArrayList<>();
        try (BrowserContext wide = Chromium.ofThisProcess().browser().newContext()) {
            Page page = wide.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.setViewportSize(1280, 900);
            page.navigate(folder.resolve("typical/index.html")
                    .toAbsolutePath()
                    .toUri()
                    .toString());
            picture(page, "rehearsal-1280");
            assertThat(page.locator("svg[role=img]").count()).isEqualTo(3);
            assertThat(page.locator("#heat ~ details table tbody tr").count()).isEqualTo(12);
            // The items, and the five programmes of item 7.
            assertThat(page.locator("#timelines ~ details table tbody tr").count())
                    .isEqualTo(36 + 5);
            assertThat(page.locator("body").innerText()).contains("Tháng 4 có nhiều mục khởi động nhất: 16.");

            page.setViewportSize(390, 844);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            picture(page, "rehearsal-390");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(1050, 742);
            picture(page, "rehearsal-print");
        }

        assertThat(asked).singleElement().asString().endsWith("typical/index.html");
    }

    /** Without the parts of items. */
    private static List<String> itemsStarted(JsonNode summary) {
        List<String> codes = new ArrayList<>();
        summary.path("itemsStarted").fieldNames().forEachRemaining(codes::add);
        codes.removeIf(code -> code.contains("~"));
        return codes;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** A folder with one shipped model in which something is different. */
    private static Path model(String name, String before, String after) throws IOException {
        Path shipped = Path.of("processes")
                .resolve(name.startsWith("plan-item") ? "items" : "shared")
                .resolve(name + ".bpmn");
        String content = Files.readString(shipped);
        assertThat(content).contains(before);
        Path models = Files.createDirectories(folder.resolve("models-" + name));
        Files.writeString(models.resolve(name + ".bpmn"), content.replace(before, after));
        return models;
    }

    private static String compare(String one, String other) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new RehearseCommand())
                .setOut(new PrintWriter(out))
                .execute(
                        "compare",
                        folder.resolve(one).toString(),
                        folder.resolve(other).toString());
        assertThat(code).isZero();
        return out.toString();
    }

    private static JsonNode summary(String run) throws IOException {
        return new JsonMapper()
                .readTree(folder.resolve(run).resolve("summary.json").toFile());
    }

    private static String sha256(String run) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(folder.resolve(run).resolve("ledger.csv"))));
    }
}
