package vn.dieuphoi.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.installation.Finding.Verdict;

/** Each fault planted and found, on the database of the tests: one whose settings are for speed, seen as its superuser. */
@JourneyTest(consistent = false)
class InstallationCheckTest {

    private static final String SECRET = "chờ-thi-nhẹ";

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private final Map<String, Object> settings = new HashMap<>();

    @Test
    void theServersSettingsAndTheSuperuserAreFaults() throws SQLException {
        assertThat(finding("Ghi chắc xuống đĩa").verdict()).isEqualTo(Verdict.FAULT);
        assertThat(finding("Ghi chắc xuống đĩa").words()).contains("fsync", "synchronous_commit");
        assertThat(finding("Vai trong cơ sở dữ liệu").verdict()).isEqualTo(Verdict.FAULT);
        assertThat(finding("Vai trong cơ sở dữ liệu").words()).contains("siêu người dùng");
        for (String sound : List.of(
                "Phiên bản PostgreSQL",
                "Bảng mã",
                "Sắp xếp chữ",
                "Số kết nối",
                "Đồng hồ",
                "Phần mở rộng",
                "Kế hoạch")) {
            assertThat(finding(sound).verdict()).as(sound).isEqualTo(Verdict.OK);
        }
    }

    @Test
    void aRoleOfItsOwnIsSoundUntilItMayChangeTheJournal() throws SQLException {
        database.sql("create role kiem_tra login password '" + SECRET + "'").update();
        try {
            database.sql("grant select on all tables in schema public to kiem_tra")
                    .update();
            settings.put("spring.flyway.user", "postgres");

            assertThat(asRole("kiem_tra", "Vai trong cơ sở dữ liệu").verdict()).isEqualTo(Verdict.OK);
            database.sql("grant delete on journal_seal to kiem_tra").update();
            assertThat(asRole("kiem_tra", "Vai trong cơ sở dữ liệu").verdict()).isEqualTo(Verdict.WARNING);
            settings.remove("spring.flyway.user");
            assertThat(asRole("kiem_tra", "Vai trong cơ sở dữ liệu").words()).contains("vừa làm việc vừa sở hữu");
        } finally {
            database.sql("drop owned by kiem_tra").update();
            database.sql("drop role kiem_tra").update();
        }
    }

    @Test
    void anOfficeThatLosesItsHeadAndAHouseWithoutAPlanAreSaid() throws SQLException {
        Finding before = finding("Người đứng đầu");
        String office = database.sql("select party_code from person where role = 'HEAD' and left_on is null limit 1")
                .query(String.class)
                .single();
        database.sql("update person set role = 'STAFF' where role = 'HEAD' and party_code = ?")
                .param(office)
                .update();

        Finding after = finding("Người đứng đầu");
        assertThat(after.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(after.words()).isNotEqualTo(before.words());
        assertThat(after.remedy()).contains("/nhan-su");
    }

    @Test
    void aDatabaseThatIsNotThereIsOneFaultAndTheRestIsLookedAt() throws SQLException {
        StandardEnvironment environment = environment();
        settings.put("spring.datasource.url", "jdbc:postgresql://localhost:1/dieuphoi?password=" + SECRET);
        settings.put("spring.datasource.password", SECRET);

        List<Finding> findings = InstallationCheck.look(environment);
        assertThat(findings)
                .filteredOn(each -> each.verdict() == Verdict.FAULT)
                .extracting(Finding::about)
                .containsExactly("Cơ sở dữ liệu");
        assertThat(findings).extracting(Finding::about).contains("Bộ nhớ", "Thư điện tử", "HTTPS");
        assertThat(new InstallationReport(findings).text())
                .doesNotContain(SECRET)
                .endsWith("1 hỏng.");
    }

    @Test
    void anEmptyDatabaseIsToBeSetUp() throws SQLException {
        database.sql("create database con_trong template template0").update();
        try {
            settings.put("spring.datasource.url", pool().getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/con_trong$1"));
            assertThat(finding("Dữ liệu").remedy()).contains("/thiet-lap");
        } finally {
            database.sql("drop database con_trong with (force)").update();
        }
    }

    @Test
    void aMistypedSettingIsAFault() throws SQLException {
        settings.put("dieuphoi.outbox.evry", "PT5S");

        assertThat(finding("Thiết đặt").verdict()).isEqualTo(Verdict.FAULT);
        assertThat(finding("Thiết đặt").words()).contains("dieuphoi.outbox.every");
    }

    @Test
    void aFullDiskIsSaidBeforeAndWhenItIsFull() throws SQLException {
        settings.put("dieuphoi.operation.least-free-disk", "1MB");
        assertThat(finding("Ổ đĩa nhận tệp").verdict()).isEqualTo(Verdict.OK);
        settings.put("dieuphoi.operation.least-free-disk", "900000GB");
        assertThat(finding("Ổ đĩa nhận tệp").verdict()).isEqualTo(Verdict.FAULT);
        long free = folder.toFile().getUsableSpace() / 1024 / 1024;
        settings.put("dieuphoi.operation.least-free-disk", free / 2 + "MB");
        assertThat(finding("Ổ đĩa nhận tệp").verdict()).isEqualTo(Verdict.WARNING);
    }

    @Test
    void theMailServerIsAskedAndNoLetterLeaves() throws SQLException {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            settings.put("spring.mail.host", "127.0.0.1");
            settings.put("spring.mail.port", mail.getSmtp().getPort());
            settings.put("dieuphoi.mail.from", "dieu-phoi@tinh.vn");

            assertThat(finding("Thư điện tử").verdict()).isEqualTo(Verdict.OK);
            assertThat(finding("Địa chỉ gửi").verdict()).isEqualTo(Verdict.OK);
            assertThat(mail.getReceivedMessages()).isEmpty();
        } finally {
            mail.stop();
        }
        assertThat(finding("Thư điện tử").verdict()).isEqualTo(Verdict.FAULT);
    }

    @ParameterizedTest
    @CsvSource({"-1d, 365, OK", "-1d, 10, WARNING", "-20d, 10, FAULT"})
    void aCertificateIsReadUntilWhenItIsGood(String from, int days, Verdict verdict) throws Exception {
        try (SSLServerSocket server = server(certificate(from, days))) {
            Thread answering = new Thread(() -> shakeHands(server));
            answering.start();
            settings.put("dieuphoi.mail.base-url", "https://localhost:" + server.getLocalPort());
            settings.put("dieuphoi.https", "true");

            assertThat(finding("Chứng thư số").verdict()).isEqualTo(verdict);
            answering.join();
        }
    }

    @Test
    void aProxyMustBeAMachine() throws SQLException {
        settings.put("dieuphoi.https", "true");
        settings.put("dieuphoi.proxies", "127.0.0.1, 10.0.0.300");

        assertThat(finding("Proxy được tin").verdict()).isEqualTo(Verdict.FAULT);
        assertThat(finding("Proxy được tin").words()).contains("10.0.0.300").doesNotContain("127.0.0.1");
    }

    private Finding asRole(String role, String about) throws SQLException {
        settings.put("spring.datasource.username", role);
        settings.put("spring.datasource.password", SECRET);
        return finding(about);
    }

    private Finding finding(String about) throws SQLException {
        return InstallationCheck.look(environment()).stream()
                .filter(each -> each.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing about " + about));
    }

    private StandardEnvironment environment() throws SQLException {
        settings.putIfAbsent("spring.datasource.url", pool().getJdbcUrl());
        settings.putIfAbsent("spring.datasource.username", pool().getUsername());
        settings.putIfAbsent("spring.datasource.password", pool().getPassword());
        settings.putIfAbsent("dieuphoi.evidence.spool", folder.toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }

    private HikariDataSource pool() throws SQLException {
        return source.unwrap(HikariDataSource.class);
    }

    private Path certificate(String from, int days) throws IOException, InterruptedException {
        Path keys = folder.resolve("keys.p12");
        Files.deleteIfExists(keys);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-startdate",
                        from,
                        "-validity",
                        String.valueOf(days),
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static SSLServerSocket server(Path keys) throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keys)) {
            store.load(file, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
    }

    private static void shakeHands(SSLServerSocket server) {
        try (SSLSocket caller = (SSLSocket) server.accept()) {
            caller.startHandshake();
            caller.getInputStream().read();
        } catch (IOException left) {
            // The look closes as soon as it has seen the certificate.
        }
    }
}
