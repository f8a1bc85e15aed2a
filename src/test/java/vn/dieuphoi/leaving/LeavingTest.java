package vn.dieuphoi.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.backup.HashedZip;
import vn.dieuphoi.consistency.ConsistencyChecks;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.fixtures.DatabaseCopy;
import vn.dieuphoi.fixtures.FixtureServer;
import vn.dieuphoi.fixtures.LivedYear;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;
import vn.dieuphoi.work.process.CatchUp;

/** A year that was lived in one house, taken out of it, and read into another: the same counts, the same hashes, nothing runs. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingTest {

    private static final Path YEAR = Path.of("src", "test", "resources", "fixtures", "5be7b87-2023-12-31.zip");
    private static final String PASSWORD = "mot cau that dai cho quan tri";

    /** What is closed when it is read in, and so differs from what was taken. */
    private static final List<String> CLOSED = List.of(
            "adopted_plan",
            "plan_revision",
            "work_item",
            "obligation",
            "coordination_request",
            "extension_request",
            "notice",
            "turn_list",
            "person",
            "head_term");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static Path archive;
    private static ArchiveFacts facts;
    private static ConfigurableApplicationContext empty;

    @BeforeAll
    static void liveAYear() throws Exception {
        HoChiMinhTime.adopt();
        Locale.setDefault(Locale.ENGLISH);
        server = FixtureServer.start();
        create("song");
        create("trong");
        try (InputStream zip = Files.newInputStream(YEAR)) {
            DatabaseCopy.restore(zip, new DriverManagerDataSource(url("song"), "postgres", "postgres"));
        }
        try (LivedYear year = LivedYear.start(url("song"))) {
            plantFiles(year.database());
        }
        archive = folder.resolve("lay-ra.zip");
        Taken taken = new TakenBook(() -> connection("song"), new FileStores(new MockEnvironment()))
                .take(Files.newOutputStream(archive), "quantri");
        try (ArchiveFile file = ArchiveFile.open(archive)) {
            facts = file.facts();
            assertThat(file.sha256()).isEqualTo(taken.sha256());
        }
        empty = new SpringApplicationBuilder(DieuPhoi.class)
                .run(
                        "--spring.profiles.active=house",
                        "--server.port=0",
                        "--spring.datasource.url=" + url("trong"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--dieuphoi.admin.password=" + PASSWORD,
                        "--dieuphoi.database.temporary=true",
                        "--dieuphoi.consistency.nightly=false",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    @AfterAll
    static void stop() throws IOException {
        if (empty != null) {
            empty.close();
        }
        server.close();
    }

    @Test
    @Order(1)
    void everyTableOfTheHouseIsEitherTakenOrLeftForAReason() {
        TreeSet<String> known = new TreeSet<>(ArchivedTables.LEFT);
        ArchivedTables.ALL.forEach(table -> known.add(table.name()));
        known.add(ArchivedTables.PIECES);

        assertThat(known)
                .containsExactlyElementsOf(new TreeSet<>(database("song")
                        .sql("select table_name::text from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name !~ '^act_'")
                        .query(String.class)
                        .list()));
        assertThat(ArchivedTables.ALL).extracting(ArchivedTable::name).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void whatIsTakenIsWholeOpenAndHasNoKeyInIt() throws Exception {
        for (ArchivedTable table : ArchivedTables.ALL) {
            assertThat(facts.rows().get(table.name()))
                    .as(table.name())
                    .isEqualTo(count("song", "select count(*) from " + table.name()));
        }
        assertThat(facts.rows().get("work_item")).isGreaterThan(30);
        assertThat(facts.rows().get("issued_report")).isPositive();
        assertThat(facts.files()).isEqualTo(count("song", "select count(*) from evidence_file"));
        assertThat(database("song")
                        .sql("select sha256 from taken_out")
                        .query(String.class)
                        .list())
                .hasSize(1);
        String sha256 = database("song")
                .sql("select sha256 from adopted_plan where plan = '2023'")
                .query(String.class)
                .single();
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            String yaml = text(zip, "ke-hoach/2023.yaml");
            assertThat(Sha256.hex(PlanJson.canonical(
                            PlanJson.YAML.readValue(yaml, PlanText.class).plan())))
                    .as("the plan in YAML is the plan")
                    .isEqualTo(sha256);
            assertThat(text(zip, "bang/answer_link.csv").lines().findFirst())
                    .hasValueSatisfying(
                            columns -> assertThat(columns).contains("for_whom").doesNotContain("hash"));
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("act_") || name.contains("session") || name.contains("password"));
        }
    }

    @Test
    @Order(3)
    void aDamagedOneAndOneThatDoesNotFitWriteNothing() throws Exception {
        byte[] bytes = Files.readAllBytes(archive);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(cut)).isInstanceOf(Refused.class).hasMessageContaining("hỏng");
        Path other = Files.write(folder.resolve("other.zip"), new byte[0]);
        assertThatThrownBy(() -> read(other)).isInstanceOf(Refused.class);

        Path changed = copy("changed.zip", Map.of("bang/party.csv", "không phải"), false);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(Refused.class).hasMessageContaining("bang/party.csv");
        // Whoever changes a file may make its manifest anew; the file's own line in the table tells all the same.
        String file = first("tep/");
        Path exchanged = copy("exchanged.zip", Map.of(file, "nội dung khác"), true);
        assertThatThrownBy(() -> read(exchanged))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("không còn như khi được nộp");
        Path newer = copy(
                "newer.zip",
                Map.of(
                        ArchiveFacts.NAME,
                        new ObjectMapper()
                                .writeValueAsString(Map.of(
                                        "format",
                                        1,
                                        "takenAt",
                                        facts.takenAt(),
                                        "house",
                                        "",
                                        "schema",
                                        "99999",
                                        "rows",
                                        Map.of()))),
                true);
        assertThatThrownBy(() -> read(newer)).isInstanceOf(Refused.class).hasMessageContaining("bản mới hơn");

        assertThat(count(
                        "trong",
                        "select (select count(*) from party) + (select count(*) from work_item)"
                                + " + (select count(*) from evidence_file) + (select count(*) from adopted_plan)"))
                .as("all or nothing")
                .isZero();
    }

    @Test
    @Order(4)
    void itIsReadInWithTheSameCountsAndHashesAndOnlyOnce() throws Exception {
        long linesBefore = count("trong", "select count(*) from journal");

        Taken read = read(archive);

        assertThat(read.files()).isEqualTo(facts.files());
        for (ArchivedTable table : ArchivedTables.ALL) {
            if (table.readIn()
                    && !table.name().equals("journal")
                    && !table.name().equals("report_template")) {
                assertThat(count("trong", "select count(*) from " + table.name()))
                        .as(table.name())
                        .isEqualTo(facts.rows().get(table.name()));
            }
        }
        assertThat(count("trong", "select count(*) from journal"))
                .isEqualTo(linesBefore + facts.rows().get("journal") + 1);
        Path again = folder.resolve("lai.zip");
        try (Connection database = connection("trong")) {
            TakeOut.take(database, Files.newOutputStream(again), new FileStores(new MockEnvironment()));
        }
        Map<String, String> first = hashes(archive);
        Map<String, String> second = hashes(again);
        assertThat(second.keySet())
                .containsAll(first.keySet().stream()
                        .filter(name -> name.startsWith("tep/") || name.startsWith("ke-hoach/"))
                        .toList());
        int compared = 0;
        for (String name : first.keySet()) {
            boolean table = ArchivedTables.ALL.stream()
                    .anyMatch(each -> each.readIn()
                            && each.file().equals(name)
                            && !CLOSED.contains(each.name())
                            && !List.of("journal", "value_change", "report_template")
                                    .contains(each.name()));
            if (table || name.startsWith("tep/") || name.startsWith("ke-hoach/")) {
                assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
        assertThat(database("trong")
                        .sql(
                                "select md5(string_agg(action || at || coalesce(reason, ''), '|' order by at, action, reason))"
                                        + " from journal where action <> 'Đọc lại bản lấy ra' and at <= ?::timestamptz and actor <> ''")
                        .param(facts.takenAt())
                        .query(String.class)
                        .single())
                .isNotBlank();
        assertThatThrownBy(() -> read(archive)).isInstanceOf(Refused.class).hasMessageContaining("nhà trống");
    }

    @Test
    @Order(5)
    void nothingOfItRuns() {
        CatchUp catchUp = empty.getBean(CatchUp.class);

        assertThat(catchUp.run()).isEmpty();

        assertThat(empty.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                // The house's own round of each working morning, which knows no work.
                .filteredOn(model -> !model.startsWith("deadline-watch:"))
                .isEmpty();
        assertThat(count("trong", "select count(*) from work_item where state = 'OPEN'"))
                .isZero();
        assertThat(count("trong", "select count(*) from obligation where state = 'OPEN'"))
                .isZero();
        assertThat(count("trong", "select count(*) from outbox")).isZero();
        assertThat(empty.getBean(ConsistencyChecks.class).look().findings()).isEmpty();
    }

    @Test
    @Order(6)
    void itIsReadSearchedAndInReports() {
        int port = Integer.parseInt(String.valueOf(empty.getEnvironment().getProperty("local.server.port")));
        WebSession administrator = new WebSession(port);
        assertThat(administrator.signIn("quantri", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).doesNotContain("error"));

        for (String page : List.of(
                "/ke-hoach?ma=2023",
                "/muc/2023-3.4",
                "/lich-su?ma=2023-3.4",
                "/bao-cao",
                "/chi-tieu",
                "/van-hanh/mang-di",
                "/to-chuc",
                "/nhan-su",
                "/tim?q=dao+tao")) {
            var answer = administrator.get(page);
            assertThat(answer.statusCode())
                    .as(page + " " + answer.headers().firstValue("Location"))
                    .isEqualTo(200);
        }
        assertThat(administrator.get("/muc/2023-3.4").body()).contains("3.4", "minh-chung-lon.pdf");
        assertThat(administrator.get("/tim?q=minh-chung-lon").body()).contains("minh-chung-lon.pdf");
        assertThat(administrator.get("/van-hanh/mang-di").body()).contains("Đọc lại lúc");
    }

    private static void plantFiles(JdbcClient database) {
        byte[] large = new byte[2_500_000];
        new Random(7).nextBytes(large);
        file(database, "2023-3.4", "minh-chung-lon.pdf", large, false);
        file(database, "2023-3.4", "..tên lạ / \"có dấu\".docx", "nội dung".getBytes(StandardCharsets.UTF_8), false);
        file(database, "2023-3.5", "đã bỏ.txt", "bỏ".getBytes(StandardCharsets.UTF_8), true);
    }

    private static void file(JdbcClient database, String subject, String name, byte[] content, boolean removed) {
        long id = database.sql("insert into evidence_file (subject, name, type, size, sha256, uploaded_by, uploaded_at,"
                        + " removed_by, removed_at, removal_reason) values (?, ?, 'application/pdf', ?, ?, 'gdnn.cv1', now(), ?, ?::timestamptz, ?)"
                        + " returning id")
                .params(
                        subject,
                        name,
                        content.length,
                        Sha256.hex(content),
                        removed ? "gdnn.cv1" : null,
                        removed ? "2023-12-01T00:00:00Z" : null,
                        removed ? "Nhầm" : null)
                .query(Long.class)
                .single();
        int piece = 1024 * 1024;
        for (int at = 0; at * piece < content.length; at++) {
            database.sql("insert into evidence_chunk (file, position, bytes) values (?, ?, ?)")
                    .params(id, at, Arrays.copyOfRange(content, at * piece, Math.min(content.length, (at + 1) * piece)))
                    .update();
        }
    }

    /** @param mended whether the manifest says of the changed parts what they are now */
    private static Path copy(String name, Map<String, String> changed, boolean mended) throws Exception {
        Path copy = folder.resolve(name);
        Map<String, String> hashes = hashes(archive);
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
                OutputStream out = Files.newOutputStream(copy);
                java.util.zip.ZipOutputStream to = new java.util.zip.ZipOutputStream(out, StandardCharsets.UTF_8)) {
            StringBuilder manifest = new StringBuilder();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().equals(HashedZip.MANIFEST)) {
                    continue;
                }
                String text = changed.get(entry.getName());
                byte[] content =
                        text == null ? zip.getInputStream(entry).readAllBytes() : text.getBytes(StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content);
                to.closeEntry();
                manifest.append(mended ? Sha256.hex(content) : hashes.get(entry.getName()))
                        .append("  ")
                        .append(entry.getName())
                        .append('\n');
            }
            to.putNextEntry(new ZipEntry(HashedZip.MANIFEST));
            to.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        return copy;
    }

    private static String first(String begin) throws IOException {
        return hashes(archive).keySet().stream()
                .filter(name -> name.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> hashes(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new TreeMap<>(HashedZip.hashes(zip));
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        zip.getInputStream(zip.getEntry(name)).transferTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Taken read(Path file) throws IOException, SQLException {
        try (Connection database = connection("trong")) {
            return ReadIn.read(database, file, "quantri");
        }
    }

    private static void create(String name) {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
    }

    private static String url(String name) {
        return FixtureServer.url(server, name);
    }

    private static Connection connection(String name) throws SQLException {
        return DriverManager.getConnection(url(name), "postgres", "postgres");
    }

    private static JdbcClient database(String name) {
        return JdbcClient.create(new DriverManagerDataSource(url(name), "postgres", "postgres"));
    }

    private static long count(String name, String sql) {
        return database(name).sql(sql).query(Long.class).single();
    }
}
