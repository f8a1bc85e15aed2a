package vn.dieuphoi.installation.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.look.EngineRelease;
import vn.dieuphoi.installation.HouseDatabase;
import vn.dieuphoi.installation.InstallationCheck;
import vn.dieuphoi.installation.InstallationReport;
import vn.dieuphoi.settings.ShownSettings;

/**
 * A ZIP of texts for whoever helps: settings, versions, what {@code check installation} finds, state and logs. Everything
 * is looked at from outside, because it is wanted most when the application does not start. Names are known from the
 * database alone: while that is away there are no logs in it.
 */
public final class SupportBundle {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    /** The end of a log is what matters. */
    private static final int MOST_OF_A_LOG = 4 * 1024 * 1024;

    private static final String AWAY = "Không mở được cơ sở dữ liệu nên không biết tên ai mà bỏ ra: ";

    private final ConfigurableEnvironment settings;

    public SupportBundle(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    /** Such as {@code dieu-phoi-ho-tro-2026-11-30T08-00-00.zip}. */
    public static String fileName() {
        return "dieu-phoi-ho-tro-"
                + LocalDateTime.ofInstant(InstantSource.system().instant(), HoChiMinhTime.ZONE)
                        .format(MOMENT)
                + ".zip";
    }

    public void write(OutputStream out) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("phien-ban.txt", versions());
        texts.put("thiet-dat.txt", String.join("\n", ShownSettings.lines(settings)) + "\n");
        texts.put("cai-dat.txt", new InstallationReport(InstallationCheck.look(settings)).text() + "\n");
        List<String> names = List.of();
        Optional<HouseDatabase> database = HouseDatabase.of(settings);
        try (Connection connection = database.isEmpty() ? null : database.get().open()) {
            if (connection == null) {
                texts.put("tinh-trang.txt", AWAY + "cơ sở dữ liệu đi kèm đang không chạy.\n");
            } else {
                HouseOfSupport house =
                        new HouseOfSupport(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
                names = house.names();
                texts.put("tinh-trang.txt", house.state());
                logs(texts, database.get().embedded());
            }
        } catch (SQLException away) {
            texts.put("tinh-trang.txt", AWAY + away.getMessage() + "\n");
        }
        BlackedOut blackedOut = new BlackedOut(names, ShownSettings.secrets(settings));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            zip.putNextEntry(new ZipEntry(text.getKey()));
            zip.write(blackedOut.of(text.getValue()).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private String versions() {
        return """
                Điều Phối %s
                Camunda %s
                Spring Boot %s
                Java %s (%s)
                %s %s, %d bộ xử lý
                Lập lúc %s
                """.formatted(
                        settings.getProperty("spring.application.version", "chạy từ mã nguồn"),
                        EngineRelease.version(),
                        SpringBootVersion.getVersion(),
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(),
                        InstantSource.system().instant());
    }

    private void logs(Map<String, String> texts, boolean embedded) throws IOException {
        String log = settings.getProperty("logging.file.name", "");
        if (log.isBlank()) {
            texts.put("nhat-ky.txt", "Không ghi nhật ký vào tệp (LOGGING_FILE_NAME); hãy xem ở nơi chạy ứng dụng.\n");
        } else {
            texts.put("nhat-ky.txt", end(Path.of(log)));
        }
        if (embedded) {
            texts.put("postgres.txt", end(Path.of(settings.getProperty("dieuphoi.data", "./data"), "postgres.log")));
        }
    }

    private static String end(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return "Không có tệp " + file.getFileName() + ".\n";
        }
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long begin = Math.max(0, log.length() - MOST_OF_A_LOG);
            byte[] bytes = new byte[(int) (log.length() - begin)];
            log.seek(begin);
            log.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            // A name that was cut in two would not be found.
            return begin == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
