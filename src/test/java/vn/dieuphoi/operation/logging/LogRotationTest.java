package vn.dieuphoi.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.unit.DataSize;

/** A process of its own, because a process has one log. */
class LogRotationTest {

    private static final int LINES = 60_000;

    @TempDir
    Path folder;

    /** Writes about six megabytes under the application's own settings. */
    static class Talker {

        public static void main(String[] arguments) throws InterruptedException {
            SpringApplication bare = new SpringApplication(Talker.class);
            bare.setWebApplicationType(WebApplicationType.NONE);
            // Without the database that the application's own initializers start.
            bare.setInitializers(List.of());
            bare.run(arguments);
            for (int line = 0; line < LINES; line++) {
                LoggerFactory.getLogger("vn.dieuphoi.talker").info("Dòng {} {}", line, "x".repeat(80));
                if (line % 6_000 == 0) {
                    // Old files are compressed and removed beside the writing.
                    Thread.sleep(300);
                }
            }
            Thread.sleep(2_000);
        }
    }

    @Test
    @Tag("long")
    void aLogFileRotatesBySizeAndItsOldFilesAreBounded() throws Exception {
        Path log = folder.resolve("dieu-phoi.log");
        Process talker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Talker.class.getName(),
                        "--logging.file.name=" + log,
                        "--logging.logback.rollingpolicy.max-file-size=1MB",
                        "--logging.logback.rollingpolicy.total-size-cap=200KB",
                        "--spring.profiles.active=demo")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console").toFile())
                .start();

        assertThat(talker.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(talker.exitValue()).isZero();
        assertThat(Files.size(log)).isLessThan(DataSize.ofMegabytes(2).toBytes());
        List<Path> old = oldFiles(log);
        assertThat(old)
                .as("compressed ones beside it")
                .isNotEmpty()
                .allMatch(file -> file.toString().endsWith(".gz"));
        long sum = 0;
        for (Path file : old) {
            sum += Files.size(file);
        }
        assertThat(old.get(0).getFileName().toString()).matches("dieu-phoi\\.log\\.\\d{4}-\\d\\d-\\d\\d\\.\\d+\\.gz");
        assertThat(sum).as("all together").isLessThan(DataSize.ofKilobytes(400).toBytes());
    }

    private static List<Path> oldFiles(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(log.getFileName() + "."))
                    .sorted()
                    .toList();
        }
    }
}
