package vn.dieuphoi.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.engine.StartRefused;

/** A running PostgreSQL server of our own, on loopback, on a port that was free. */
final class DatabaseServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String USER = "postgres";

    private final DataDirectory data;
    private final DataLock lock;
    private final EmbeddedPostgres server;
    private final String password;
    private final boolean kept;
    private final ApplicationRole application;

    private DatabaseServer(DataDirectory data, DataLock lock, boolean kept) throws IOException {
        this.data = data;
        this.lock = lock;
        this.kept = kept;
        this.password = ServerPassword.of(data.passwordFile());
        this.server = start();
        try {
            // What is thrown away afterwards nobody has to be kept from.
            this.application = kept ? ApplicationRole.on(this, data) : new ApplicationRole(USER, password);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Starts on kept data that we hold, after stopping a server that an earlier run left behind. */
    static DatabaseServer onKeptData(DataDirectory data, DataLock lock) throws IOException {
        try {
            OrphanedServer.find(data).ifPresent(OrphanedServer::stop);
            data.createPrivately(data.binaries());
            // Not in the machine's temporary directory, which another user may own or a cleaner may empty.
            System.setProperty("ot.epg.working-dir", data.binaries().toString());
            FirstStart.discardHalfDone(data);
            DatabaseServer server = new DatabaseServer(data, lock, true);
            FirstStart.done(data);
            LOG.info("PostgreSQL đi kèm chạy ở cổng {}, dữ liệu trong {}", server.port(), data.root());
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts empty and fast, and leaves nothing behind: for rehearsals and tests. */
    static DatabaseServer temporary() throws IOException {
        return temporary(DataDirectory.open(Files.createTempDirectory("dieuphoi-")));
    }

    /** The same on files that are already there, of which nothing is left either. */
    static DatabaseServer temporary(DataDirectory data) throws IOException {
        return new DatabaseServer(data, DataLock.take(data), false);
    }

    private EmbeddedPostgres start() {
        // The library switches all of it off, for tests.
        String durable = kept ? "on" : "off";
        Redirect log = Redirect.appendTo(data.serverLog().toFile());
        try {
            return EmbeddedPostgres.builder()
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
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    // Kept data are copied while the server runs; that takes a log with everything in it.
                    .setServerConfig("wal_level", kept ? "replica" : "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("update_process_title", "off")
                    // Our statements are small; compiling one takes longer than running it.
                    .setServerConfig("jit", "off")
                    // A temporary server lives a year in a minute: it would plan the same statements anew all the time.
                    .setServerConfig("plan_cache_mode", kept ? "auto" : "force_generic_plan")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    "PostgreSQL đi kèm không khởi động được. Hãy xem nguyên nhân trong tệp " + data.serverLog()
                            + ", hoặc dùng máy chủ PostgreSQL có sẵn bằng biến SPRING_DATASOURCE_URL.",
                    e);
        }
    }

    int port() {
        return server.getPort();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port() + "/postgres";
    }

    /** The owner. */
    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    /** As which the application works; on temporary servers the owner. */
    ApplicationRole application() {
        return application;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
        if (!kept) {
            FileSystemUtils.deleteRecursively(data.root());
        }
    }
}
