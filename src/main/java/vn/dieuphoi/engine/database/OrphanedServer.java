package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dieuphoi.engine.StartRefused;

/**
 * A PostgreSQL server that outlived its application (after {@code kill -9}) and still holds the data directory. Only who
 * holds the {@link DataLock} may look for one: then it belongs to nobody.
 */
record OrphanedServer(ProcessHandle process) {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Finds the server through {@code postmaster.pid}, whose first line is its process number. */
    static Optional<OrphanedServer> find(DataDirectory data) throws IOException {
        Path pidFile = data.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(OrphanedServer::isServer)
                .map(OrphanedServer::new);
    }

    /**
     * Lets it finish and write everything; by force only when it does not (the write-ahead log then recovers). Nobody is
     * connected any more, so the gentle signal is enough on every system.
     */
    void stop() {
        LOG.warn("Máy chủ PostgreSQL của lần chạy trước (tiến trình {}) còn sống: đang dừng nó.", process.pid());
        List<ProcessHandle> all = new ArrayList<>(process.children().toList());
        all.add(process);
        process.destroy();
        if (!ended(all)) {
            process.destroyForcibly();
            if (!ended(all)) {
                throw new StartRefused("Máy chủ PostgreSQL của lần chạy trước (tiến trình " + process.pid()
                        + ") không dừng được. Hãy dừng tiến trình đó rồi khởi động lại.");
            }
        }
    }

    /**
     * Whether it is a PostgreSQL server and alive: the number in the file may by now belong to any other program, which
     * must live, and a process that ended but that nobody has collected has no command any more.
     */
    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command -> String.valueOf(Path.of(command).getFileName()))
                        .filter(name -> name.startsWith("postgres"))
                        .isPresent();
    }

    private static boolean ended(List<ProcessHandle> processes) {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (processes.stream().anyMatch(OrphanedServer::isServer)) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
