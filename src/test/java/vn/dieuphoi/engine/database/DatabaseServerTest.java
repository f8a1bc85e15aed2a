package vn.dieuphoi.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.engine.StartRefused;

/** A kill of the whole application is in {@code StartIT}. */
class DatabaseServerTest {

    @TempDir
    Path directory;

    @Test
    void dataIsKeptDurablyBehindAPasswordForOneApplication() throws Exception {
        DataDirectory data = DataDirectory.open(directory.resolve("data"));

        try (DatabaseServer server = start(data)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("localhost");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "postgres", "sai"))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("28P01");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("đang được một tiến trình Điều Phối khác");
            query(server, "create table kept (word text); insert into kept values ('còn nguyên')");
        }

        try (DatabaseServer again = start(data)) {
            assertThat(query(again, "select word from kept")).isEqualTo("còn nguyên");
            assertThat(query(again, "select upper('điều phối')")).isEqualTo("ĐIỀU PHỐI");
        }
    }

    @Test
    void aFirstStartThatWasInterruptedBeginsAnew() throws Exception {
        DataDirectory data = DataDirectory.open(directory.resolve("data"));
        FirstStart.discardHalfDone(data);
        Files.createDirectories(data.cluster());
        Files.writeString(data.cluster().resolve("postgresql.conf"), "half done");

        try (DatabaseServer server = start(data)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
        }

        assertThat(data.root().resolve(".first-start")).doesNotExist();
    }

    @Test
    void anotherProgramThatHasTheNumberOfAnOldServerLives() throws Exception {
        DataDirectory data = DataDirectory.open(directory.resolve("data"));
        Files.createDirectories(data.cluster());
        Files.writeString(
                data.cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.cluster() + "\n");

        assertThat(OrphanedServer.find(data)).isEmpty();
    }

    @Test
    void aTemporaryServerLeavesNothingBehind() throws Exception {
        Path root;
        try (DatabaseServer server = DatabaseServer.temporary()) {
            root = Path.of(setting(server, "data_directory")).getParent();
            assertThat(root).exists();
        }

        assertThat(root).doesNotExist();
    }

    private static DatabaseServer start(DataDirectory data) throws IOException {
        return ServerStart.onKeptData(data.root()).join();
    }

    private static String setting(DatabaseServer server, String name) throws SQLException {
        return query(server, "select setting from pg_settings where name = '" + name + "'");
    }

    private static String query(DatabaseServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }
}
