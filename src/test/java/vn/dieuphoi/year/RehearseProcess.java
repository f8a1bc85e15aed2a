package vn.dieuphoi.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.dieuphoi.DieuPhoi;

/**
 * {@code rehearse} as a process of its own, as people run it, without the classes of the tests.
 *
 * @param output what it printed, errors as well
 */
record RehearseProcess(int exitCode, String output) {

    private static final int MINUTES = 8;

    /** @param zone of the machine on which it pretends to run */
    static RehearseProcess run(String zone, Map<String, String> environment, Path out, String... arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(out);
        Path output = out.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx900m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + zone,
                "-Duser.language=tr",
                "-cp",
                ownClasses(),
                DieuPhoi.class.getName(),
                "rehearse",
                "--out",
                out.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("kết thúc trong %d phút", MINUTES)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new RehearseProcess(process.exitValue(), Files.readString(output));
    }

    private static String ownClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
