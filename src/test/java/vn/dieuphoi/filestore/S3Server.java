package vn.dieuphoi.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.mock.env.MockEnvironment;

/** An S3 storage of its own (S3Proxy over a folder) with one bucket. */
public final class S3Server implements AutoCloseable {

    private static final String BUCKET = "dieu-phoi";
    private static final String NAME = "dieuphoi";
    private static final String SECRET = "mot bi mat";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder an empty one, for its files */
    public static S3Server start(Path folder) {
        try {
            int port = freePort();
            Files.createDirectories(folder.resolve("kho").resolve(BUCKET));
            Path settings = Files.writeString(
                    folder.resolve("s3proxy.conf"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.identity=none
                    jclouds.credential=none
                    jclouds.filesystem.basedir=%s
                    """.formatted(port, NAME, SECRET, folder.resolve("kho")));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            Path.of("target", "storage", "s3proxy.jar").toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3proxy.log").toFile())
                    .start();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answers(port) || !process.isAlive());
            return new S3Server(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** One at which nothing listens, as far as anybody can tell beforehand. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of an application that keeps its files here. */
    public MockEnvironment settings() {
        return settings(port);
    }

    /** The same with a storage at another port. */
    public static MockEnvironment settings(int port) {
        return new MockEnvironment()
                .withProperty("dieuphoi.evidence.store", "s3")
                .withProperty("dieuphoi.evidence.s3.endpoint", "http://127.0.0.1:" + port)
                .withProperty("dieuphoi.evidence.s3.bucket", BUCKET)
                .withProperty("dieuphoi.evidence.s3.access-key", NAME)
                .withProperty("dieuphoi.evidence.s3.secret-key", SECRET);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
