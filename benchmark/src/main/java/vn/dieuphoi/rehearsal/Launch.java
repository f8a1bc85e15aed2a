package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the product's jar as it was packed, with this one beside its classes, and with the flags of a rehearsal. */
public final class Launch {

    private static final String JAR = System.getProperty("jar", "target/dieu-phoi.jar");

    /** Those of {@code OwnProcess}. */
    private static final List<String> LIKE_A_REHEARSAL = List.of(
            "-Xmx600m",
            "-XX:+UseSerialGC",
            "-XX:MaxInlineLevel=9",
            "-XX:InlineSmallCode=1000",
            "-XX:FreqInlineSize=150");

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
        command.addAll(LIKE_A_REHEARSAL);
        if (args.length > 0 && args[0].equals("measure")) {
            command.add("-javaagent:" + own);
        }
        command.addAll(List.of(
                "-Dloader.path=" + own,
                "-Dloader.main=" + Launch.class.getPackageName() + ".Benchmark",
                "-cp",
                JAR,
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        System.exit(process.waitFor());
    }
}
