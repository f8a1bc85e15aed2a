package vn.dieuphoi.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/**
 * Posts each message as JSON to a gateway, for Zalo or SMS. The gateway checks {@code X-DieuPhoi-Signature:
 * t=<seconds>,v1=<hex of HMAC-SHA256 over "<seconds>.<body>">} with the shared secret, refuses old timestamps, and knows a
 * repeat by its {@code Idempotency-Key}.
 */
@Component
@Order(2)
class WebhookChannel implements MessageChannel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final String MAC = "HmacSHA256";
    private static final int SUCCESS = 2;
    private static final int REFUSED = 4;
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ObjectMapper json;
    private final MailText text;
    private final Links links;
    private final MachineTime time;
    private final String url;
    private final String secret;

    WebhookChannel(
            ObjectMapper json,
            MailText text,
            Links links,
            MachineTime time,
            @Value("${dieuphoi.webhook.url:}") String url,
            @Value("${dieuphoi.webhook.secret:}") String secret) {
        if (!url.isBlank() && secret.isBlank()) {
            throw new StartRefused(
                    "Có DIEUPHOI_WEBHOOK_URL mà thiếu DIEUPHOI_WEBHOOK_SECRET; hãy đặt khóa ký chung với cổng nhận.");
        }
        this.json = json;
        this.text = text;
        this.links = links;
        this.time = time;
        this.url = url;
        this.secret = secret;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public String label() {
        return "Cổng tin nhắn";
    }

    @Override
    public boolean on() {
        return !url.isBlank();
    }

    /** The gateway knows how each person is reached. */
    @Override
    public Optional<String> addressOf(String id, String email) {
        return Optional.of(id);
    }

    @Override
    public void send(Letter letter) {
        String body = body(letter);
        long seconds = time.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", letter.reference())
                .header("X-DieuPhoi-Signature", "t=" + seconds + ",v1=" + signature(seconds + "." + body))
                .header("X-DieuPhoi-Repeat", Boolean.toString(letter.repeat()))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            check(client.send(request, BodyHandlers.discarding()));
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            throw Undelivered.nobodyThere("Không kết nối được cổng tin nhắn.", nobody);
        } catch (IOException broken) {
            throw Undelivered.brokenOff("Cổng tin nhắn ngắt giữa chừng: " + broken.getMessage(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Undelivered.brokenOff("Ứng dụng dừng khi đang gửi.", stopped);
        }
    }

    private static void check(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status / 100 == SUCCESS) {
            return;
        }
        IOException cause = new IOException("HTTP " + status);
        if (status / 100 == REFUSED && status != TOO_MANY) {
            throw Undelivered.refused("Cổng tin nhắn không nhận tin này (HTTP %d).".formatted(status), cause);
        }
        throw Undelivered.brokenOff("Cổng tin nhắn báo lỗi (HTTP %d).".formatted(status), cause);
    }

    private String body(Letter letter) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", letter.reference());
        body.put("kind", letter.kind().name());
        body.put("day", letter.day().toString());
        body.put("recipient", Map.of("id", letter.recipient(), "name", letter.name()));
        body.put("title", letter.title());
        body.put("text", text.plain(letter));
        body.put("link", links.absolute(letter.link()));
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
