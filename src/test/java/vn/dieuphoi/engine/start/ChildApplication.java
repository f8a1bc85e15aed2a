package vn.dieuphoi.engine.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a process of its own, with its output. */
final class ChildApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("đã sẵn sàng .*:(\\d+)");

    private final Process process;
    private final Path output;

    private ChildApplication(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildApplication start(Map<String, String> environment, String... arguments) throws IOException {
        return start("target/dieu-phoi.jar", environment, arguments);
    }

    /** The jar of the container image: the same without the database's binaries. */
    static ChildApplication startImage(Map<String, String> environment, String... arguments) throws IOException {
        return start("target/dieu-phoi-image.jar", environment, arguments);
    }

    private static ChildApplication start(String jar, Map<String, String> environment, String... arguments)
            throws IOException {
        Path output = Files.createTempFile("dieu-phoi", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-XX:+UseSerialGC",
                "-jar",
                jar));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new ChildApplication(builder.start(), output);
    }

    /** Waits until it serves, and tells on which port. */
    int port() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            Matcher ready = READY.matcher(output());
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("The application did not start:\n" + output());
    }

    int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application did not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() {
        process.destroy();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
