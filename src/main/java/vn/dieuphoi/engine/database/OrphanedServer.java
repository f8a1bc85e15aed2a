package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** Finds the server through {@code postmaster.pid}: process number in line 1, data directory in line 2. */
    static Optional<OrphanedServer> find(DataDirectory data) throws IOException {
        Path pidFile = data.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(OrphanedServer::isPostgres)
                .map(OrphanedServer::new);
    }

    /** The number in the file may meanwhile belong to any other program; that one must live. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                .orElse(false);
    }

    /** Lets it finish and write everything; by force only when it does not (the write-ahead log then recovers). */
    void stop() {
        LOG.warn("Máy chủ PostgreSQL của lần chạy trước (tiến trình {}) còn sống: đang dừng nó.", process.pid());
        List<ProcessHandle> workers = process.children().toList();
        process.destroy();
        if (!ended(process)) {
            process.destroyForcibly();
        }
        boolean allEnded = ended(process) && workers.stream().allMatch(OrphanedServer::ended);
        if (!allEnded) {
            throw new StartRefused("Máy chủ PostgreSQL của lần chạy trước (tiến trình " + process.pid()
                    + ") không dừng được. Hãy dừng tiến trình đó rồi khởi động lại.");
        }
    }

    private static boolean ended(ProcessHandle handle) {
        CompletableFuture<ProcessHandle> end = handle.onExit();
        try {
            end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
