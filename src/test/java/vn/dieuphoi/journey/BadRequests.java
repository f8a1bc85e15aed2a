package vn.dieuphoi.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.WebSession;

/** One person at the wire, who can send what no browser would: nothing is tidied up on the way. */
final class BadRequests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----boundary7MA4YWxk";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final int port;
    private final String person;
    private String token = "";

    private BadRequests(int port, String person) {
        this.port = port;
        this.person = person;
    }

    static BadRequests nobody(int port) {
        BadRequests stranger = new BadRequests(port, "không đăng nhập");
        stranger.token = stranger.tokenOf("/login");
        return stranger;
    }

    static BadRequests of(int port, String person) {
        BadRequests one = new BadRequests(port, person);
        one.token = one.tokenOf("/login");
        one.send("POST", "/login", Map.of("username", person, "password", WebSession.PASSWORD));
        one.send("GET", "/camunda/app/tasklist/default/", Map.of());
        one.token = one.tokenOf("/");
        return one;
    }

    private String tokenOf(String page) {
        Matcher found = TOKEN.matcher(send("GET", page, Map.of()).body());
        return found.find() ? found.group(1) : "";
    }

    /** @param path already encoded */
    HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append('&').append(encoded(name)).append('=').append(encoded(value)));
        String all = form.isEmpty() ? "" : form.substring(1);
        if (method.equals("GET")) {
            return send(request(path + (all.isEmpty() ? "" : "?" + all)).GET());
        }
        String body = all + (all.isEmpty() ? "" : "&") + "_csrf=" + encoded(token);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> file(String path, Map<String, String> fields, String field, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> part(body, key, value.getBytes(StandardCharsets.UTF_8), ""));
        part(body, "_csrf", token.getBytes(StandardCharsets.UTF_8), "");
        part(body, field, content, "; filename=\"" + name.replace("\"", "%22") + "\"");
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String field, byte[] content, String more) {
        String head =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"" + more + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> json(String method, String path, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return send(request);
    }

    /** What no client of ours would put on the wire; the status line, the headers and the body as they come back. */
    String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Files and models are thrown away as they come. */
    private static BodySubscriber<String> text(ResponseInfo head) {
        String type = head.headers().firstValue("Content-Type").orElse("");
        boolean words = type.isEmpty() || type.startsWith("text/html") || type.startsWith("text/plain");
        return head.statusCode() >= 400 || words || type.contains("json")
                ? BodySubscribers.ofString(StandardCharsets.UTF_8)
                : BodySubscribers.replacing("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BadRequests::text);
        } catch (IOException e) {
            throw new IllegalStateException("Không có câu trả lời cho " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Half of a pair of characters is sent as the bytes it would be, which are no UTF-8. */
    static String encoded(String text) {
        return text.equals("\ud800")
                ? "%ED%A0%80"
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return person;
    }
}
