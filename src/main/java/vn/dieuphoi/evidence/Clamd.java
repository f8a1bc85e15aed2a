package vn.dieuphoi.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/**
 * ClamAV's daemon over TCP: the content goes there in pieces (command INSTREAM), one line comes back. Our own, because
 * the one client that is kept up for Java brings the Kotlin library for these forty lines.
 */
@Component
@ConditionalOnProperty("dieuphoi.evidence.clamd")
class Clamd implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final Pattern ADDRESS = Pattern.compile("(.+):(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    /** A document of 20 MB is looked through in a few seconds. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final String host;
    private final int port;

    /** @param address {@code host:port} */
    Clamd(@Value("${dieuphoi.evidence.clamd}") String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            throw new StartRefused("dieuphoi.evidence.clamd phải có dạng máy:cổng, không phải " + address);
        }
        host = parts.group(1);
        port = Integer.parseInt(parts.group(2));
    }

    @Override
    public String name() {
        return "clamd";
    }

    @Override
    public Optional<String> virusIn(InputStream content) throws ScanUnavailable {
        String answer = answer(content);
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        if (answer.equals("stream: OK")) {
            return Optional.empty();
        }
        LOG.warn("Máy quét vi-rút {}:{} trả lời: {}", host, port, answer);
        throw new ScanUnavailable(answer);
    }

    private String answer(InputStream content) throws ScanUnavailable {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) TO_CONNECT.toMillis());
            socket.setSoTimeout((int) TO_ANSWER.toMillis());
            send(content, socket);
            byte[] line = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(line, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException down) {
            LOG.warn("Máy quét vi-rút {}:{} không trả lời: {}", host, port, down.getMessage());
            throw new ScanUnavailable(String.valueOf(down.getMessage()), down);
        }
    }

    /** Each piece behind its length in four bytes; a length of zero ends it. */
    private static void send(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            out.writeInt(read);
            out.write(piece, 0, read);
        }
        out.writeInt(0);
        out.flush();
    }
}
