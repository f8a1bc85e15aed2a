package vn.dieuphoi.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An application process as its parent sees it. */
final class ChaosNode {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final PrintStream commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private ChaosNode(Process process) {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reading = new Thread(this::read);
        reading.setDaemon(true);
        reading.start();
    }

    static ChaosNode start(Path log, List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Xshare:auto"));
        command.addAll(jvm);
        command.add(ChaosChild.class.getName());
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
            return new ChaosNode(builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                answers.add(line);
            }
        } catch (IOException killed) {
            // The end, as below.
        }
        answers.add("END");
    }

    void ready() {
        String answer = until("READY");
        if (!answer.equals("READY")) {
            throw new IllegalStateException("The application did not start: " + answer);
        }
    }

    void send(String command) {
        commands.println(command);
    }

    /** Asks and waits until it is done. */
    void ask(String command) {
        send(command);
        String answer = until("DONE");
        if (!answer.startsWith("DONE")) {
            throw new IllegalStateException("The application ended in the middle of " + command);
        }
    }

    void live(Instant until) {
        ask("live " + until);
    }

    /** @return whether it still works: the clock has come to that moment and what it was asked is not done yet */
    boolean reaches(Instant moment) {
        while (true) {
            String answer = next();
            if (answer.startsWith("DONE") || answer.equals("END")) {
                return false;
            }
            if (answer.startsWith("AT ") && !Instant.parse(answer.substring(3)).isBefore(moment)) {
                return true;
            }
        }
    }

    /** Waits for the end of what was asked before. */
    void done() {
        until("DONE");
    }

    /** @return whether it has answered since */
    boolean isDone() {
        return answers.stream().anyMatch(answer -> answer.startsWith("DONE"));
    }

    private String until(String word) {
        while (true) {
            String answer = next();
            if (answer.startsWith(word) || answer.equals("END")) {
                return answer;
            }
        }
    }

    private String next() {
        try {
            String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("No answer for " + PATIENCE);
            }
            if (answer.startsWith("STUCK") || answer.startsWith("FOUND")) {
                remarks.add(answer);
            }
            if (answer.startsWith("COUNT ")) {
                String[] words = answer.split(" ", 3);
                counts.merge(words[2], Integer.parseInt(words[1]), Integer::sum);
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Where it went on although something was due, and what its comparison of the tables found. */
    List<String> remarks() {
        return remarks;
    }

    /** What it has counted itself. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** As {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** As somebody stops it in the evening. */
    void stop() {
        commands.close();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
