package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;
import vn.dieuphoi.DieuPhoi;
import vn.dieuphoi.HoChiMinhTime;

/**
 * A database as the first start of the demonstration leaves it: schema, offices, people, plan, calendar, models. Made
 * once for each state of the application's classes, by the first process that needs it; the others wait.
 */
final class Seed {

    private static final Path CLASSES = Path.of("target", "classes");
    /** Made when the application is packaged, after the first ring has made its seed. */
    private static final Path LIST_OF_LIBRARIES = CLASSES.resolve(Path.of("META-INF", "sbom"));

    private static final Path SEEDS = Path.of("target", "seed");

    private Seed() {}

    /** Gives a server's directory everything that it starts on. */
    static void copyTo(Path directory) throws IOException {
        Path files = SEEDS.resolve(contentOf(CLASSES));
        Files.createDirectories(SEEDS);
        try (FileChannel lock =
                FileChannel.open(SEEDS.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            if (!Files.exists(files)) {
                forgetFormer();
                Path begun = SEEDS.resolve("begun");
                startTheDemonstration(begun);
                awaitStopped(DataDirectory.open(begun));
                // Binaries are unpacked elsewhere for tests, once for all of them.
                FileSystemUtils.deleteRecursively(DataDirectory.open(begun).binaries());
                Files.move(begun, files);
            }
            copy(files, directory);
        }
    }

    private static void forgetFormer() throws IOException {
        try (Stream<Path> former = Files.list(SEEDS)) {
            for (Path seed : former.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(seed);
            }
        }
    }

    /** With what the server asks of its directories: closed to others, which the JDK's copying forgets. */
    private static void copy(Path from, Path to) throws IOException {
        DataDirectory target = DataDirectory.open(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.skip(1).toList()) {
                Path copied = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    target.createPrivately(copied);
                } else {
                    Files.copy(each, copied);
                }
            }
        }
    }

    private static void startTheDemonstration(Path data) {
        // Timers stand in the database as days and hours of our zone, whichever test comes first.
        HoChiMinhTime.adopt();
        String binaries = System.getProperty("ot.epg.working-dir");
        new SpringApplicationBuilder(DieuPhoi.class)
                .profiles("demo")
                .initializers(Seed::withoutClassesOfTests)
                .run(
                        "--dieuphoi.database.temporary=false",
                        "--dieuphoi.data=" + data,
                        "--dieuphoi.outbox.rounds=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0")
                .close();
        if (binaries == null) {
            System.clearProperty("ot.epg.working-dir");
        } else {
            System.setProperty("ot.epg.working-dir", binaries);
        }
    }

    /** On a busy machine a server writes its last pages for longer than its closing waits. */
    private static void awaitStopped(DataDirectory data) throws IOException {
        Path running = data.cluster().resolve("postmaster.pid");
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (Files.exists(running)) {
            if (System.nanoTime() > until) {
                throw new IOException("The server of the seed still runs: " + running);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** Some of them are components, which belong to their tests only. */
    private static void withoutClassesOfTests(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutClassesOfTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
                return type.getResource().getURL().getPath().contains("test-classes");
            }
        });
    }

    /** The libraries as well: they write into the database too. */
    private static String contentOf(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(LIST_OF_LIBRARIES))
                    .sorted()
                    .toList()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
