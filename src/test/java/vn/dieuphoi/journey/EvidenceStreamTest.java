package vn.dieuphoi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.evidence.SampleFiles;

/**
 * The largest files in and out, side by side, through an application whose memory could not hold them: a process of its
 * own with a heap of {@code evidence.heap} megabytes (230) and {@code evidence.files} files at once (6).
 */
@Tag("long")
class EvidenceStreamTest {

    private static final String ITEM = "2023-9.3";
    private static final String PAGE = "/minh-chung?ma=" + ITEM;
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int FILES = Integer.getInteger("evidence.files", 6);
    private static final Pattern READY = Pattern.compile("đã sẵn sàng .*:(\\d+)");

    @TempDir
    static Path folder;

    private static Process application;
    private static int port;
    private static JdbcClient database;

    @BeforeAll
    static void start() throws Exception {
        Path forgotten = Files.createDirectories(spool()).resolve("upload_of_a_killed_one.tmp");
        Files.writeString(forgotten, "…");
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Integer.getInteger("evidence.heap", 230) + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.dieuphoi.DieuPhoi",
                        "--server.port=0",
                        // Late enough for the work to be open whose files these are.
                        "--dieuphoi.demo.start=2023-03-01T09:00",
                        "--dieuphoi.data=" + folder.resolve("data"),
                        "--dieuphoi.evidence.spool=" + spool())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        port = port();
        List<String> server = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
        database = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + server.get(3).strip() + "/postgres",
                "postgres",
                Files.readString(folder.resolve("data/postgres.password"))));
        assertThat(forgotten).as("what a kill left behind").doesNotExist();
        waitUntilTheWorkIsOpen();
    }

    private static void waitUntilTheWorkIsOpen() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        while (database.sql("select count(*) from work_item where key = ?")
                                .param(ITEM)
                                .query(Integer.class)
                                .single()
                        == 0
                && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(WebSession.signedIn(port, "gdnn.truong").token(PAGE))
                .as("the page that takes files")
                .isNotEmpty();
    }

    @AfterAll
    static void stop() throws Exception {
        application.destroy();
        application.waitFor(60, TimeUnit.SECONDS);
        application.destroyForcibly();
    }

    @Test
    void largeFilesGoInAndOutSideBySideInLittleMemory() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < FILES; number++) {
            files.add(pdf("Biên bản " + number + ".pdf", number));
        }

        WebSession lead = WebSession.signedIn(port, "gdnn.truong");
        // The first page of a session makes its token; two that are asked for at once would make two.
        lead.get(PAGE);
        all(files.stream()
                .<Callable<Integer>>map(file -> () -> {
                    HttpResponse<String> answer = lead.upload(PAGE, "/minh-chung", ITEM, file);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
                    return answer.statusCode();
                })
                .toList());
        List<Long> ids = database.sql("select id from evidence_file order by id")
                .query(Long.class)
                .list();
        List<String> returned = all(ids.stream()
                .<Callable<String>>map(id -> () -> fetched(lead, id))
                .toList());

        assertThat(ids).hasSize(FILES);
        assertThat(returned)
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(EvidenceStreamTest::hash).toList());
        assertThat(application.isAlive())
                .as(Files.readString(folder.resolve("log")))
                .isTrue();
        assertThat(Files.readString(folder.resolve("log"))).doesNotContain("OutOfMemory");
        assertNothingIsLeft();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        Path file = pdf("Đứt giữa chừng.pdf", 4711);
        int before = database.sql("select count(*) from evidence_file")
                .query(Integer.class)
                .single();
        int pieces = database.sql("select count(*) from evidence_chunk")
                .query(Integer.class)
                .single();
        WebSession lead = WebSession.signedIn(port, "gdnn.truong");

        lead.breakOff(PAGE, "/minh-chung", ITEM, file, LARGEST / 2);
        lead.breakOff(PAGE, "/minh-chung/api?ma=" + ITEM, ITEM, file, LARGEST - 1);

        assertNothingIsLeft();
        assertThat(database.sql("select count(*) from evidence_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        assertThat(database.sql("select count(*) from evidence_chunk")
                        .query(Integer.class)
                        .single())
                .isEqualTo(pieces);
    }

    /** The server notices a broken connection a moment later. */
    private static void assertNothingIsLeft() throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        List<Path> left = List.of();
        do {
            TimeUnit.MILLISECONDS.sleep(100);
            try (Stream<Path> all = Files.list(spool())) {
                left = all.toList();
            }
        } while (!left.isEmpty() && Instant.now().isBefore(end));
        assertThat(left).isEmpty();
    }

    private static String fetched(WebSession lead, long id) throws Exception {
        HttpResponse<InputStream> answer = lead.open("/minh-chung/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(LARGEST));
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (InputStream content = answer.body()) {
            return hash(content);
        }
    }

    private static Path pdf(String name, int seed) throws Exception {
        Path file = folder.resolve(name);
        byte[] block = new byte[64 * 1024];
        new Random(seed).nextBytes(block);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(SampleFiles.PDF);
            long left = LARGEST - SampleFiles.PDF.length;
            for (; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        }
        assertThat(file).hasSize(LARGEST);
        return file;
    }

    private static String hash(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return hash(content);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] some = new byte[64 * 1024];
        for (int read = content.read(some); read >= 0; read = content.read(some)) {
            digest.update(some, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static <T> List<T> all(List<Callable<T>> calls) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : people.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    private static int port() throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(6));
        while (Instant.now().isBefore(end) && application.isAlive()) {
            Matcher ready = READY.matcher(Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
            if (ready.find()) {
                return Integer.parseInt(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("The application did not start:\n" + Files.readString(folder.resolve("log")));
    }

    private static Path spool() {
        return folder.resolve("spool");
    }
}
