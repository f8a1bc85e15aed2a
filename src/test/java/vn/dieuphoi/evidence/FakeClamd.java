package vn.dieuphoi.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Speaks the protocol of ClamAV's daemon over a real socket and knows one virus. */
final class FakeClamd implements AutoCloseable {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final Thread listening = new Thread(this::listen, "clamd");

    private FakeClamd(ServerSocket server) {
        this.server = server;
    }

    static FakeClamd started() throws IOException {
        FakeClamd clamd = new FakeClamd(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        clamd.listening.setDaemon(true);
        clamd.listening.start();
        return clamd;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getOutputStream().write((answer(socket) + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // the test is over, or the client went away
            }
        }
    }

    private static String answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        if (!Arrays.equals(COMMAND, in.readNBytes(COMMAND.length))) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        String text = content.toString(StandardCharsets.ISO_8859_1);
        if (text.contains("TOO-MUCH")) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        return text.contains("EICAR") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    /** Down at once: the port stays open until the thread that waits at it has left. */
    @Override
    public void close() {
        try {
            server.close();
            listening.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
