package vn.dieuphoi.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import vn.dieuphoi.engine.database.KeptServer;

/**
 * The server's own way of being copied while people work: {@code pg_backup_start}, the files one after the other however
 * they change meanwhile, {@code pg_backup_stop}, and the write-ahead log from the one to the other, from which the copy
 * becomes whole when a server starts on it.
 */
final class ServerBackup {

    /** Folders whose content belongs to the running server. */
    private static final Set<String> OF_THE_RUNNING_SERVER = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> NEVER = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "backup_label");

    private static final String LOG = "pg_wal";
    private static final String CONTROL = "global/pg_control";

    private final KeptServer server;
    private final HashedZip file;

    ServerBackup(KeptServer server, HashedZip file) {
        this.server = server;
        this.file = file;
    }

    /** Copies everything. The connection holds the backup: when it is cut, the server forgets that there was one. */
    void copy() throws IOException, SQLException {
        try (Connection owner = DriverManager.getConnection(server.url(), KeptServer.OWNER, server.owner());
                Statement statement = owner.createStatement()) {
            // Nothing of the log is thrown away meanwhile; gone with the connection.
            statement.execute("select pg_create_physical_replication_slot('dieuphoi_backup', true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('dieu-phoi', fast => true))");
            files();
            control();
            String label;
            String last;
            try (ResultSet stop = statement.executeQuery(
                    "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
                stop.next();
                label = stop.getString(1);
                last = stop.getString(2);
            }
            file.add(HashedZip.CLUSTER + "backup_label", label);
            log(first, last);
        }
        for (Path password : server.passwords()) {
            file.add(password.getFileName().toString(), Files.readString(password));
        }
    }

    private void files() throws IOException {
        Path cluster = server.cluster();
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(cluster)) {
                    file.folder(name(folder));
                }
                boolean skipped = cluster.equals(folder.getParent())
                        && OF_THE_RUNNING_SERVER.contains(folder.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                String own = each.getFileName().toString();
                boolean left = NEVER.contains(own)
                        || own.startsWith("pgsql_tmp")
                        || own.startsWith("pg_internal.init")
                        || name(each).endsWith(CONTROL);
                if (!left) {
                    add(each, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Last of the files: it says from where the copy has to be made whole. */
    private void control() throws IOException {
        Path control = server.cluster().resolve(CONTROL);
        add(control, Files.size(control));
    }

    private void log(String first, String last) throws IOException {
        file.folder(HashedZip.CLUSTER + LOG + "/archive_status");
        try (var segments = Files.list(server.cluster().resolve(LOG))) {
            for (Path segment : segments.sorted().toList()) {
                String own = segment.getFileName().toString();
                if (own.matches("[0-9A-F]{24}") && own.compareTo(first) >= 0 && own.compareTo(last) <= 0) {
                    add(segment, Files.size(segment));
                }
            }
        }
    }

    private void add(Path each, long size) throws IOException {
        try (InputStream content = Files.newInputStream(each)) {
            file.add(name(each), content, size);
        } catch (NoSuchFileException droppedMeanwhile) {
            // Its table is gone; the log says so as well.
        }
    }

    private String name(Path each) {
        return HashedZip.CLUSTER + server.cluster().relativize(each).toString().replace('\\', '/');
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
