package vn.dieuphoi.adoption.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.rehearsal.ToldProgress;

/** The process of a rehearsal that runs here, and what it has said so far. */
final class RunningTrial {

    /** So many of its last lines are kept, to say what went wrong. */
    private static final int KEPT = 12;

    private static final long PATIENCE_SECONDS = 20;

    private final long id;
    private final Process process;
    private final TrialFiles files;
    private final long began = System.nanoTime();
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable LocalDate reached;
    private int done;

    RunningTrial(long id, Process process, TrialFiles files) {
        this.id = id;
        this.process = process;
        this.files = files;
        Thread listening = new Thread(this::listen, "rehearsal-output");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException closed) {
            // It has ended.
        }
    }

    private synchronized void take(String line) {
        String[] told = line.startsWith(ToldProgress.MARK) ? line.split(" ") : new String[0];
        if (told.length == 4) {
            reached = LocalDate.parse(told[1]);
            done = Integer.parseInt(told[2]);
        } else if (!line.isBlank()) {
            last.addLast(line);
            if (last.size() > KEPT) {
                last.removeFirst();
            }
        }
    }

    long id() {
        return id;
    }

    TrialFiles files() {
        return files;
    }

    synchronized @Nullable LocalDate reached() {
        return reached;
    }

    synchronized int done() {
        return done;
    }

    synchronized String lastWords() {
        return last.stream().collect(Collectors.joining("\n"));
    }

    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Ends it and the database server that it has begun. */
    void kill() {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroy);
    }
}
