package vn.dieuphoi.chaos;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mail server and the message gateway of a year: real ones that can be dead for a while. They count what arrived. */
final class LetterServers implements AutoCloseable {

    private static final String MAIL = "mail ";
    private static final String GATEWAY = "webhook ";
    private static final String REPEAT = "X-DieuPhoi-Repeat";

    private final int gatewayPort = ChaosServer.freePort();
    private final GreenMail mail;
    private final int mailPort = ChaosServer.freePort();

    private final ArrivedLetters arrived = new ArrivedLetters();
    private @Nullable HttpServer gateway;

    LetterServers() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        start();
    }

    List<String> properties() {
        return List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--dieuphoi.webhook.url=http://127.0.0.1:" + gatewayPort + "/gateway",
                "--dieuphoi.webhook.secret=chaos");
    }

    void start() {
        try {
            mail.start();
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), gatewayPort), 0);
            server.createContext("/gateway", this::taken);
            server.start();
            gateway = server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void taken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        arrived.add(
                GATEWAY + exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                "true".equals(exchange.getRequestHeaders().getFirst(REPEAT)));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** Both are dead from now on. */
    void stop() {
        if (gateway != null) {
            gateway.stop(0);
            gateway = null;
            // It forgets its letters when it stops as a whole.
            mail.getSmtp().stopService();
            read();
            mail.stop();
        }
    }

    /** Nothing arrives while it is read. */
    private void read() {
        try {
            for (MimeMessage letter : mail.getReceivedMessages()) {
                String id = letter.getMessageID();
                arrived.add(MAIL + id.substring(1, id.indexOf('@')), letter.getHeader(REPEAT) != null);
            }
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** To be asked when they are stopped. */
    ArrivedLetters arrived() {
        return arrived;
    }

    @Override
    public void close() {
        stop();
    }
}
