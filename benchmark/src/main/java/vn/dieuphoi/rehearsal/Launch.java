package vn.dieuphoi.rehearsal;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Starts the product's jar as it was packed, with this one beside its classes, and with the flags of a rehearsal or of the service. */
public final class Launch {

    private static final String JAR = System.getProperty("jar", "target/dieu-phoi.jar");

    /** Those of {@code OwnProcess}. */
    private static final List<String> LIKE_A_REHEARSAL = List.of(
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:MaxInlineLevel=9",
            "-XX:InlineSmallCode=1000",
            "-XX:FreqInlineSize=150");

    /** That of {@code install/dieu-phoi.service}. */
    private static final String LIKE_A_SERVICE = "-Xmx1g";

    private static final Set<String> ON_FILLED = Set.of("measure", "start", "change", "crowd");

    private Launch() {}

    public static void main(String[] args) throws IOException, InterruptedException, URISyntaxException {
        if (!Files.isRegularFile(Path.of(JAR))) {
            System.err.println("There is no " + JAR + ": package the product first, or name its jar with -Djar=…");
            System.exit(1);
        }
        Path own = Path.of(
                Launch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (args.length > 0 && ON_FILLED.contains(args[0])) {
            command.add(LIKE_A_SERVICE);
            // What counts statements changes the driver's classes, which it finds where nothing is packed within
            // another jar. Only the measure of acts asks for it; it would slow down the rest.
            Path extracted = extracted();
            if (args[0].equals("measure")) {
                command.add("-javaagent:" + own);
            }
            command.addAll(List.of(
                    "-cp",
                    String.join(
                            File.pathSeparator,
                            own.toString(),
                            extracted.resolve(Path.of(JAR).getFileName()).toString(),
                            extracted.resolve("lib") + File.separator + "*"),
                    Launch.class.getPackageName() + ".Benchmark"));
        } else {
            command.addAll(LIKE_A_REHEARSAL);
            command.addAll(List.of(
                    "-Dloader.path=" + own,
                    "-Dloader.main=" + Launch.class.getPackageName() + ".Benchmark",
                    "-cp",
                    JAR,
                    "org.springframework.boot.loader.launch.PropertiesLauncher"));
        }
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        System.exit(process.waitFor());
    }

    /** The product's jar beside its libraries, by Spring Boot's own tool. */
    private static Path extracted() throws IOException, InterruptedException {
        Path destination = Path.of("target", "benchmark", "extracted");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR,
                        "extract",
                        "--force",
                        "--destination",
                        destination.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("The jar could not be extracted to " + destination);
        }
        return destination;
    }
}
