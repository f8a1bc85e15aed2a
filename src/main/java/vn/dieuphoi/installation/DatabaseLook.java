package vn.dieuphoi.installation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.dieuphoi.engine.database.KeptServer;

/** The database that the settings name, or the embedded one while it runs. */
final class DatabaseLook {

    private static final String ABOUT = "Cơ sở dữ liệu";

    private DatabaseLook() {}

    static List<Finding> look(Environment settings) {
        String url = settings.getProperty("spring.datasource.url", "");
        String user = settings.getProperty("spring.datasource.username", "");
        String password = settings.getProperty("spring.datasource.password", "");
        boolean embedded = url.isBlank();
        if (embedded) {
            Optional<KeptServer> running = KeptServer.on(Path.of(settings.getProperty("dieuphoi.data", "./data")));
            if (running.isEmpty()) {
                return List.of(
                        Finding.warning(
                                ABOUT,
                                "chưa đặt SPRING_DATASOURCE_URL, và PostgreSQL đi kèm đang không chạy nên chưa xem được",
                                "Hãy chạy lại lệnh này khi ứng dụng đang chạy; để làm việc thật hãy dùng máy chủ PostgreSQL riêng."));
            }
            url = running.get().url();
            user = KeptServer.APPLICATION;
            password = running.get().application();
        }
        try (Connection connection = DriverManager.getConnection(url, login(user, password))) {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return found(database, embedded, url.replaceFirst("\\?.*", ""), settings);
        } catch (SQLException unreachable) {
            return List.of(
                    Finding.fault(
                            ABOUT,
                            "không kết nối được " + url.replaceFirst("\\?.*", "") + ": " + firstLine(unreachable),
                            "Hãy kiểm tra máy chủ đang chạy, địa chỉ, tài khoản và mật khẩu trong SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD."));
        }
    }

    private static List<Finding> found(JdbcClient database, boolean embedded, String url, Environment settings) {
        List<Finding> findings = new ArrayList<>();
        try {
            findings.add(Finding.ok(ABOUT, url + ", PostgreSQL " + one(database, "show server_version")));
            findings.addAll(ServerLook.look(database, settings));
            findings.addAll(RolesLook.look(database, embedded, settings));
            findings.addAll(HouseLook.look(database));
        } catch (DataAccessException refused) {
            findings.add(Finding.fault(
                    ABOUT,
                    "không đọc được: " + firstLine(refused.getMostSpecificCause()),
                    "Hãy kiểm tra quyền của tài khoản trong SPRING_DATASOURCE_USERNAME."));
        }
        return findings;
    }

    static String one(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).single();
    }

    private static Properties login(String user, String password) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "dieu-phoi check installation");
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "30");
        login.setProperty("readOnly", "true");
        return login;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
