package vn.dieuphoi.rehearsal;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a start takes on a database that is there, beside a Spring Boot application of the same libraries, in turn. */
@Command(
        name = "start",
        description = "Starts the product on a filled database and an application without anything of ours, in turn.",
        mixinStandardHelpOptions = true)
class StartCommand implements Callable<Integer> {

    private static final double SECOND = 1_000_000_000d;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> FLAGS = List.of("-Xmx900m", "-XX:+UseSerialGC");

    @Mixin
    private FilledApplication filled = new FilledApplication();

    @Option(names = "--times", defaultValue = "3", description = "How often each is started (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--out", defaultValue = "target/benchmark", description = "Where their logs go (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Files.createDirectories(out);
        PrintWriter console = new PrintWriter(System.out, true);
        // As Launch put it together: this, the product's classes, the libraries.
        List<String> path = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> libraries = path.subList(2, path.size());
        List<String> product = command(path.get(1), libraries, "vn.dieuphoi.DieuPhoi", filled.arguments());
        List<String> plain = command(
                path.get(0),
                libraries,
                "vn.dieuphoi.plain.PlainApplication",
                List.of(
                        "--spring.datasource.url=" + filled.beside("bare_start"),
                        "--spring.datasource.username=" + filled.user,
                        "--spring.datasource.password=" + filled.password,
                        "--spring.session.jdbc.initialize-schema=always",
                        "--management.endpoint.health.probes.enabled=true"));
        console.printf(
                Locale.ROOT,
                "first starts, which do not count: %.1f s, without anything of ours %.1f s%n",
                seconds(product, "start-product.log"),
                seconds(plain, "start-plain.log"));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            ours.add(seconds(product, "start-product.log"));
            theirs.add(seconds(plain, "start-plain.log"));
            console.printf(Locale.ROOT, "%.1f s, without anything of ours %.1f s%n", ours.get(time), theirs.get(time));
        }
        ours.sort(null);
        theirs.sort(null);
        console.printf(Locale.ROOT, "%.2f ×%n", ours.get(times / 2) / theirs.get(times / 2));
        return 0;
    }

    private static List<String> command(String own, List<String> libraries, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", own + File.pathSeparator + String.join(File.pathSeparator, libraries), main));
        command.addAll(arguments);
        return command;
    }

    /** From the command until it says that it takes people. */
    private double seconds(List<String> command, String log) throws IOException, InterruptedException {
        int port = free();
        List<String> all = new ArrayList<>(command);
        all.add("--server.port=" + port);
        File told = out.resolve(log).toFile();
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(told))
                .start();
        try {
            URI ready = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            while (!answers(ready)) {
                if (!process.isAlive() || System.nanoTime() - begin > LONGEST.toNanos()) {
                    throw new IllegalStateException("It did not start, see " + told);
                }
                Thread.sleep(50);
            }
            return (System.nanoTime() - begin) / SECOND;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(URI ready) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
