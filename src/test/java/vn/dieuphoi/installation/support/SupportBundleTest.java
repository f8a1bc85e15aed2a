package vn.dieuphoi.installation.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.WebSession;

/** Nothing of anybody in the demonstration, and nothing that is secret, is in the file; what helps is. */
@JourneyTest(consistent = false)
class SupportBundleTest {

    private static final String SECRET = "mat-khau-rat-bi-mat";

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    @Test
    void itHelpsAndNamesNobody() throws Exception {
        WebSession.signedIn(port, "giamdoc").get("/");
        database.sql(
                        "insert into outbox (channel, key, kind, day, recipient, name, address, title, content, written_at, due_at)"
                                + " values ('mail', 'x', 'NEW_REQUEST', '2023-03-01', '', 'Bà Ngoài Cuộc', 'ngoai@noi-khac.vn', 'Thư', '{}',"
                                + " now(), now())")
                .update();
        List<String> people = people();
        Path log = Files.writeString(folder.resolve("dieu-phoi.log"), planted(people));

        Map<String, String> texts = bundle(settings(log));

        assertThat(texts)
                .containsOnlyKeys("phien-ban.txt", "thiet-dat.txt", "cai-dat.txt", "tinh-trang.txt", "nhat-ky.txt");
        String all = String.join("\n", texts.values());
        assertThat(found(people, all)).isEmpty();
        assertThat(all).doesNotContain(SECRET, WebSession.PASSWORD, "0912 345 678", "0912345678", "Nguyễn-của-dòng");
        assertThat(texts.get("thiet-dat.txt"))
                .contains("dieuphoi.webhook.secret = (đã đặt, không hiện)", "dieuphoi.outbox.every = PT5S")
                .contains("spring.datasource.url = jdbc:postgresql://");
        assertThat(texts.get("tinh-trang.txt"))
                .contains("== Máy chủ ứng dụng", "journal: ", "mail, NEW_REQUEST: ")
                .doesNotContain("chưa xem được");
        assertThat(texts.get("phien-ban.txt")).contains("Camunda 7.24.");
        assertThat(texts.get("cai-dat.txt")).contains("Cơ sở dữ liệu");
        assertThat(texts.get("nhat-ky.txt")).contains("Một dòng bình thường", "[tên]", "[bí mật]", "[số điện thoại]");
    }

    @Test
    void aNameThatWasLeftInWouldBeSeen() {
        List<String> people = people();

        String left = new BlackedOut(people.subList(1, people.size()), List.of()).of("Người nhận: " + people.get(0));

        assertThat(found(people, left)).containsExactly(people.get(0));
    }

    @Test
    void whileTheDatabaseIsAwayThereAreNoLogs() throws Exception {
        Path log = Files.writeString(folder.resolve("dieu-phoi.log"), planted(people()));
        StandardEnvironment settings = settings(log);
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "away", Map.of("spring.datasource.url", "jdbc:postgresql://localhost:1/dieuphoi")));

        Map<String, String> texts = bundle(settings);

        assertThat(texts).doesNotContainKey("nhat-ky.txt");
        assertThat(texts.get("tinh-trang.txt")).contains("Không mở được cơ sở dữ liệu");
        assertThat(texts.get("cai-dat.txt")).contains("Bộ nhớ");
    }

    @Test
    void onlyAnAdministratorFetchesItFromThePage() {
        assertThat(WebSession.signedIn(port, "giamdoc")
                        .get("/van-hanh/ho-tro.zip")
                        .statusCode())
                .isEqualTo(403);
        assertThat(WebSession.signedIn(port, "quantri")
                        .get("/van-hanh/ho-tro.zip")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("dieu-phoi-ho-tro-"));
    }

    private List<String> people() {
        return database.sql("select name from person union select id from person union select email from person"
                        + " where email <> '' union select 'Bà Ngoài Cuộc' union select 'ngoai@noi-khac.vn'")
                .query(String.class)
                .list();
    }

    /** Whole words: that a short account stands within another word says nobody's name. */
    private static List<String> found(List<String> people, String text) {
        List<String> found = new ArrayList<>();
        for (String each : people) {
            if (text.toLowerCase(Locale.ROOT)
                    .matches("(?s).*(?<![\\p{L}\\p{N}])" + java.util.regex.Pattern.quote(each.toLowerCase(Locale.ROOT))
                            + "(?![\\p{L}\\p{N}]).*")) {
                found.add(each);
            }
        }
        return found;
    }

    private static String planted(List<String> people) {
        StringBuilder log = new StringBuilder("Một dòng bình thường\n");
        people.forEach(each -> log.append("Gửi cho ").append(each).append(": hỏng\n"));
        return log.append("password=")
                .append(SECRET)
                .append(" gọi 0912 345 678 hoặc 0912345678\n")
                .append("  Detail: Key (name)=(Nguyễn-của-dòng) already exists.\n")
                .append("Failing row contains (1, Nguyễn-của-dòng).\n")
                .toString();
    }

    private StandardEnvironment settings(Path log) throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        Map<String, Object> named = new HashMap<>();
        named.put("spring.datasource.url", pool.getJdbcUrl());
        named.put("spring.datasource.username", pool.getUsername());
        named.put("spring.datasource.password", pool.getPassword());
        named.put("spring.mail.password", SECRET);
        named.put("dieuphoi.webhook.secret", SECRET);
        named.put("dieuphoi.mail.from", "phong-it@so-nao-do.vn");
        named.put("dieuphoi.outbox.every", "PT5S");
        named.put("logging.file.name", log.toString());
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", named));
        return environment;
    }

    private static Map<String, String> bundle(StandardEnvironment settings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SupportBundle(settings).write(out);
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
