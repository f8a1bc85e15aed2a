package vn.dieuphoi.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dieuphoi.Refused;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.engine.database.KeptServer;
import vn.dieuphoi.engine.database.RunningServer;

/** On the server alone, while writers work on it. */
class BackupIT {

    private static final int WRITERS = 3;

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedBeforeIsInACopyThatWasTakenUnderWritersAndNothingIsHalf() throws Exception {
        Path data = folder.resolve("data");
        Path backup;
        long before;
        long after;
        try (RunningServer running = RunningServer.on(data)) {
            KeptServer server = KeptServer.on(data).orElseThrow();
            execute(
                    server,
                    "create table backup_taken (place text, bytes bigint, way text)",
                    "create table one (n bigint primary key, filler text)",
                    "create table other (n bigint primary key, filler text)");
            AtomicLong committed = new AtomicLong();
            AtomicBoolean going = new AtomicBoolean(true);
            List<Thread> writers = writers(server, committed, going);
            until(committed, 200);

            before = committed.get();
            backup = new BackupFolder(folder.resolve("sao-luu")).take(server, 0);
            after = committed.get();
            going.set(false);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(after).as("people worked meanwhile").isGreaterThan(before);
            assertThat(number(server, "select count(*) from backup_taken")).isEqualTo(1);
            assertThat(number(server, "select count(*) from pg_replication_slots"))
                    .as("nothing is left")
                    .isZero();
        }

        Path elsewhere = folder.resolve("khac");
        BackupRestore.restore(backup, elsewhere, false);
        try (RunningServer running = RunningServer.on(elsewhere)) {
            KeptServer server = KeptServer.on(elsewhere).orElseThrow();
            assertThat(number(server, "select count(*) from one"))
                    .isBetween(before, after + WRITERS)
                    .isEqualTo(number(server, "select count(*) from other"));
            assertThat(
                            number(
                                    server,
                                    "select count(*) from one full join other using (n) where one.n is null or other.n is null"))
                    .isZero();
            execute(server, "insert into one values (-1, '')");
        }
        assertThat(elsewhere.resolve("postgres/backup_label.old")).exists();
    }

    @Test
    void onlyTheNewestStayAndOthersOfTheMachineReadNone() throws Exception {
        Path data = folder.resolve("data");
        try (RunningServer running = RunningServer.on(data)) {
            KeptServer server = KeptServer.on(data).orElseThrow();
            execute(server, "create table backup_taken (place text, bytes bigint, way text)");
            BackupFolder backups = new BackupFolder(folder.resolve("sao-luu"));
            Path old = backups.take(server, 0);
            Path aged = Files.move(old, old.resolveSibling("dieu-phoi-2020-01-01T00-00-00.zip"));
            Files.writeString(folder.resolve("sao-luu/ghi-chu.txt"), "không phải bản sao lưu");

            Path young = backups.take(server, 1);

            assertThat(backups.all()).containsExactly(young);
            assertThat(aged).doesNotExist();
            assertThat(folder.resolve("sao-luu/ghi-chu.txt")).exists();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(young)))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> new BackupFolder(data.resolve("sao-luu")).take(server, 0))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("không được nằm trong thư mục dữ liệu");
            assertThatThrownBy(() -> BackupRestore.restore(young, data, true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("đang được một tiến trình Điều Phối khác");

            aDamagedOneIsRefusedBeforeAnythingIsReplaced(young);
        }
        whatWasThereIsLaidAside(
                data, new BackupFolder(folder.resolve("sao-luu")).all().get(0));
    }

    private void aDamagedOneIsRefusedBeforeAnythingIsReplaced(Path backup) throws IOException {
        Path damaged = Files.copy(backup, folder.resolve("hong.zip"), StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem zip = FileSystems.newFileSystem(damaged)) {
            Files.writeString(zip.getPath("postgres/PG_VERSION"), "18");
        }
        Path empty = folder.resolve("trong");
        assertThatThrownBy(() -> BackupRestore.restore(damaged, empty, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("đã hỏng ở postgres/PG_VERSION");
        assertThat(empty.resolve("postgres")).doesNotExist();

        try (OutputStream cut = Files.newOutputStream(damaged, StandardOpenOption.TRUNCATE_EXISTING)) {
            cut.write(Files.readAllBytes(backup), 0, 1000);
        }
        assertThatThrownBy(() -> BackupRestore.restore(damaged, empty, false)).isInstanceOf(Refused.class);
        assertThat(empty.resolve("postgres")).doesNotExist();
    }

    private static void whatWasThereIsLaidAside(Path data, Path backup) throws IOException {
        assertThatThrownBy(() -> BackupRestore.restore(backup, data, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--replace");
        Path aside = BackupRestore.restore(backup, data, true);
        assertThat(aside.resolve("postgres/PG_VERSION")).exists();
        assertThat(data.resolve("postgres/backup_label")).exists();
        assertThat(data.resolve(".dang-phuc-hoi")).doesNotExist();
    }

    private static List<Thread> writers(KeptServer server, AtomicLong committed, AtomicBoolean going) {
        AtomicLong next = new AtomicLong();
        List<Thread> writers = new ArrayList<>();
        for (int each = 0; each < WRITERS; each++) {
            Thread writer = new Thread(() -> write(server, next, committed, going));
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    private static void write(KeptServer server, AtomicLong next, AtomicLong committed, AtomicBoolean going) {
        try (Connection connection = DriverManager.getConnection(server.url(), KeptServer.OWNER, server.owner());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (going.get()) {
                long n = next.incrementAndGet();
                statement.execute("insert into one values (" + n + ", repeat('đ', 500))");
                statement.execute("insert into other values (" + n + ", repeat('đ', 500))");
                connection.commit();
                committed.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void until(AtomicLong count, long wanted) {
        while (count.get() < wanted) {
            Thread.onSpinWait();
        }
    }

    private static void execute(KeptServer server, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), KeptServer.OWNER, server.owner());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static long number(KeptServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), KeptServer.OWNER, server.owner());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
