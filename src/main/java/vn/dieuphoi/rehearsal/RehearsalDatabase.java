package vn.dieuphoi.rehearsal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * A database that is there for rehearsals alone, named where the application brings no server of its own. Whatever an
 * earlier rehearsal left in it is thrown away; one that holds anything else is refused.
 */
public record RehearsalDatabase(String url, String user, String password) {

    private static final String URL = "DIEUPHOI_REHEARSAL_DATABASE_URL";
    private static final String USER = "DIEUPHOI_REHEARSAL_DATABASE_USERNAME";
    private static final String PASSWORD = "DIEUPHOI_REHEARSAL_DATABASE_PASSWORD";

    /** Stands in the database from the first rehearsal on. */
    private static final String MARK = "dieuphoi_rehearsal";

    /** The one that the environment names. */
    static Optional<RehearsalDatabase> named() {
        @Nullable String url = System.getenv(URL);
        return url == null || url.isBlank()
                ? Optional.empty()
                : Optional.of(
                        new RehearsalDatabase(url, orEmpty(System.getenv(USER)), orEmpty(System.getenv(PASSWORD))));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** How another process is told of it. */
    public Map<String, String> asEnvironment() {
        return Map.of(URL, url, USER, user, PASSWORD, password);
    }

    List<String> asArguments() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password);
    }

    /** @throws Refused when it cannot be reached, or holds what is no rehearsal's */
    void empty() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            if (!holds(statement, "select 1 from information_schema.schemata where schema_name = '" + MARK + "'")
                    && holds(statement, "select 1 from information_schema.tables where table_schema = 'public'")) {
                throw new Refused("Cơ sở dữ liệu diễn tập " + shown()
                        + " không trống và chưa từng dùng để diễn tập. Hãy tạo một cơ sở dữ liệu riêng, trống.");
            }
            statement.execute("create schema if not exists " + MARK);
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException unreachable) {
            throw new Refused("Không dùng được cơ sở dữ liệu diễn tập " + shown() + ": " + unreachable.getMessage()
                    + ". Hãy kiểm tra dieuphoi.rehearsal.database.url, username, password.");
        }
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return shown();
    }
}
