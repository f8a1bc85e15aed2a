package vn.dieuphoi.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server on kept data, durable as the application's own, that can be killed and started again. */
final class ChaosServer implements AutoCloseable {

    static final String PASSWORD = "chaos";
    private static final int STARTS = 40;

    private final Path cluster;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    ChaosServer(Path cluster) {
        this.cluster = cluster;
        this.port = freePort();
        start();
    }

    /** Not one that the machine gives to outgoing connections: it must still be free when a server comes back. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    /** After a kill the dead server's processes may hold its memory for a moment. */
    void start() {
        for (int tries = 1; server == null; tries++) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(true)
                        .setOutputRedirector(Redirect.appendTo(log()))
                        .setErrorRedirector(Redirect.appendTo(log()))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        .setServerConfig("jit", "off")
                        .start();
            } catch (IOException | RuntimeException stillHeld) {
                if (tries == STARTS) {
                    throw new IllegalStateException("The server does not start on " + cluster, stillHeld);
                }
                sleep(250);
            }
        }
    }

    private java.io.File log() {
        return cluster.resolveSibling("postgres.log").toFile();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", PASSWORD));
    }

    /** Of the postmaster, and nothing else: its children notice, as after a real kill. */
    void kill() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
            List<ProcessHandle> all = ProcessHandle.of(pid).stream()
                    .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                    .toList();
            all.stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
            // A start on memory that one of them still holds fails, and keeps the folder's lock for ever.
            all.forEach(
                    process -> process.onExit().orTimeout(1, TimeUnit.MINUTES).join());
            // It finds nothing to stop, but gives the lock of the folder back.
            stop();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends the connections of some clients in the middle of whatever they do. */
    int cut() {
        return client().sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'postgres'"
                        + " and backend_type = 'client backend' and pid <> pg_backend_pid()"
                        + " and (state <> 'idle' or random() < 0.2)")
                .query(Integer.class)
                .single();
    }

    void stop() {
        try {
            if (server != null) {
                server.close();
            }
            server = null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        stop();
    }

    static void copy(Path from, Path to) {
        try {
            FileSystemUtils.deleteRecursively(to);
            Files.createDirectories(to);
            Files.setPosixFilePermissions(to, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            FileSystemUtils.copyRecursively(from, to);
            Files.deleteIfExists(to.resolve("postmaster.pid"));
            Files.deleteIfExists(to.resolve("epg-lock"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
