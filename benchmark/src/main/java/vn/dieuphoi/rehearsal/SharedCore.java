package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the thread that lives the year and the database server that answers it take turns on one core. They never work at
 * the same moment, yet wake each other some hundred thousand times: across cores that costs a sixth of the time. Java has
 * no call for it, so {@code taskset} of util-linux does it; without it everything runs as it would anyway.
 */
final class SharedCore {

    private static final Path THIS_THREAD = Path.of("/proc/thread-self");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private SharedCore() {}

    /** From now on, for the calling thread and for every present and future connection of the server. */
    static void take(JdbcClient database) {
        try {
            List<Integer> cores = Files.exists(THIS_THREAD) ? allowedCores() : List.of();
            if (cores.size() < 2) {
                return;
            }
            // Two rehearsals at once would rather not meet on one core.
            int core = cores.get((int) (ProcessHandle.current().pid() % cores.size()));
            for (long id :
                    Stream.concat(Stream.of(thisThread()), server(database)).toList()) {
                new ProcessBuilder("taskset", "-cp", Integer.toString(core), Long.toString(id))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start()
                        .waitFor();
            }
        } catch (IOException | UncheckedIOException notOnThisMachine) {
            // It costs time, nothing else.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static long thisThread() throws IOException {
        return Long.parseLong(Files.readSymbolicLink(THIS_THREAD).getFileName().toString());
    }

    /** The process of each connection, and the one that makes them. */
    private static Stream<Long> server(JdbcClient database) {
        List<Long> connections = database.sql("select pid from pg_stat_activity where backend_type = 'client backend'")
                .query(Long.class)
                .list();
        Stream<Long> parents = connections.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.parent().stream())
                .map(ProcessHandle::pid);
        return Stream.concat(connections.stream(), parents).distinct();
    }

    /** Such as {@code 0-3,6}. */
    private static List<Integer> allowedCores() throws IOException {
        String list = Files.readAllLines(THIS_THREAD.resolve("status")).stream()
                .filter(line -> line.startsWith(ALLOWED))
                .map(line -> line.substring(ALLOWED.length()).strip())
                .findFirst()
                .orElse("");
        List<Integer> cores = new ArrayList<>();
        for (String range : list.isEmpty() ? new String[0] : list.split(",")) {
            String[] ends = range.split("-");
            for (int core = Integer.parseInt(ends[0]); core <= Integer.parseInt(ends[ends.length - 1]); core++) {
                cores.add(core);
            }
        }
        return cores;
    }
}
