package vn.dieuphoi.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.engine.StartRefused;

/** A running PostgreSQL server of our own, on loopback, on a port that was free. */
final class DatabaseServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String USER = "postgres";

    private final DataLock lock;
    private final EmbeddedPostgres server;
    private final String password;

    private DatabaseServer(DataLock lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /** Starts on kept data, after stopping a server that an earlier run left behind. */
    static DatabaseServer onKeptData(DataDirectory data) throws IOException {
        DataLock lock = DataLock.take(data);
        try {
            OrphanedServer.find(data).ifPresent(OrphanedServer::stop);
            data.createPrivately(data.binaries());
            // Not in the machine's temporary directory, which another user may own or a cleaner may empty.
            System.setProperty("ot.epg.working-dir", data.binaries().toString());
            return start(data, lock, "on");
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts empty and fast, and leaves nothing behind: for rehearsals and tests. */
    static DatabaseServer temporary() throws IOException {
        DataDirectory data = DataDirectory.open(Files.createTempDirectory("dieuphoi-"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data.root())));
        return start(data, DataLock.take(data), "off");
    }

    private static DatabaseServer start(DataDirectory data, DataLock lock, String durable) throws IOException {
        String password = ServerPassword.of(data);
        Redirect log = Redirect.appendTo(data.serverLog().toFile());
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data.cluster())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("pwfile", data.passwordFile().toString())
                    .setConnectConfig("password", password)
                    // The library switches both off, for tests.
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .start();
            LOG.info("PostgreSQL đi kèm chạy ở cổng {}, dữ liệu trong {}", server.getPort(), data.root());
            return new DatabaseServer(lock, server, password);
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    "PostgreSQL đi kèm không khởi động được. Hãy xem nguyên nhân trong tệp " + data.serverLog()
                            + ", hoặc dùng máy chủ PostgreSQL có sẵn bằng biến SPRING_DATASOURCE_URL.",
                    e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }

    private static void delete(Path directory) {
        FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
