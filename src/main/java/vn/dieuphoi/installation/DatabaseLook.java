package vn.dieuphoi.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database that the settings name, or the embedded one while it runs. */
final class DatabaseLook {

    private static final String ABOUT = "Cơ sở dữ liệu";

    private DatabaseLook() {}

    static List<InstallationFinding> look(Environment settings) {
        Optional<HouseDatabase> named = HouseDatabase.of(settings);
        if (named.isEmpty()) {
            return List.of(
                    InstallationFinding.warning(
                            ABOUT,
                            "chưa đặt SPRING_DATASOURCE_URL, và PostgreSQL đi kèm đang không chạy nên chưa xem được",
                            "Hãy chạy lại lệnh này khi ứng dụng đang chạy; để làm việc thật hãy dùng máy chủ PostgreSQL riêng."));
        }
        boolean embedded = named.get().embedded();
        String url = named.get().place();
        try (Connection connection = named.get().open()) {
            JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return found(database, embedded, url, settings);
        } catch (SQLException unreachable) {
            return List.of(
                    InstallationFinding.fault(
                            ABOUT,
                            "không kết nối được " + url + ": " + firstLine(unreachable),
                            "Hãy kiểm tra máy chủ đang chạy, địa chỉ, tài khoản và mật khẩu trong SPRING_DATASOURCE_URL, _USERNAME, _PASSWORD."));
        }
    }

    private static List<InstallationFinding> found(
            JdbcClient database, boolean embedded, String url, Environment settings) {
        List<InstallationFinding> findings = new ArrayList<>();
        try {
            findings.add(InstallationFinding.ok(ABOUT, url + ", PostgreSQL " + one(database, "show server_version")));
            findings.addAll(ServerLook.look(database, settings));
            findings.addAll(RolesLook.look(database, embedded, settings));
            findings.addAll(HouseLook.look(database));
        } catch (DataAccessException refused) {
            findings.add(InstallationFinding.fault(
                    ABOUT,
                    "không đọc được: " + firstLine(refused.getMostSpecificCause()),
                    "Hãy kiểm tra quyền của tài khoản trong SPRING_DATASOURCE_USERNAME."));
        }
        return findings;
    }

    static String one(JdbcClient database, String sql) {
        return database.sql(sql).query(String.class).single();
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
