package vn.dieuphoi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's session over HTTP, without a browser: cookies, our form tokens and Camunda's. */
public final class WebSession {

    public static final String PASSWORD = "Dieuphoi@2023";

    /** What Tasklist calls before everything it asks of the engine. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern TICKET = Pattern.compile("name=\"phieu\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final String base;

    public WebSession(int port) {
        this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private WebSession(int port, CookieManager cookies) {
        this.base = "http://127.0.0.1:" + port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** With a cookie of that name, whatever stands in it. */
    public WebSession withCookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
        return this;
    }

    /** The same person in the same browser before another node. */
    public WebSession at(int otherPort) {
        return new WebSession(otherPort, cookies);
    }

    /** Signs in on the login page and opens Tasklist once, as a person would. */
    public static WebSession signedIn(int port, String person) {
        WebSession session = new WebSession(port);
        HttpResponse<String> answer = session.signIn(person, PASSWORD);
        if (location(answer).contains("/login") || answer.statusCode() != 302) {
            throw new IllegalStateException("Không đăng nhập được: " + person + " → " + location(answer));
        }
        session.get("/camunda/app/tasklist/default/");
        return session;
    }

    public HttpResponse<String> signIn(String person, String password) {
        return postForm("/login", "/login", Map.of("username", person, "password", password));
    }

    /** Posts a form of ours with the token of the page it stands on, and its one-time ticket if it has one. */
    public HttpResponse<String> postForm(String page, String action, Map<String, String> fields) {
        String body = get(page).body();
        Map<String, String> sent = new HashMap<>(fields);
        Matcher ticket = TICKET.matcher(body);
        if (ticket.find()) {
            sent.putIfAbsent("phieu", ticket.group(1));
        }
        return postForm(action, sent, tokenIn(body));
    }

    /** The same with a token that was read before, so that several can send at one moment. */
    public HttpResponse<String> postForm(String action, Map<String, String> fields, String token) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String csrf = token.isEmpty() ? "" : "&_csrf=" + encoded(token);
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + csrf)));
    }

    /** Hands in a file by a form without a script, with the token of the page it stands on. */
    public HttpResponse<String> upload(String page, String action, String subject, String name, byte[] content) {
        return multipart(action, Map.of("ma", subject, "_csrf", token(page)), name, content);
    }

    /** Hands in a file by the form of a page, with its one-time ticket. */
    public HttpResponse<String> uploadOnce(String page, String action, String name, byte[] content) {
        String body = get(page).body();
        Matcher ticket = TICKET.matcher(body);
        return multipart(
                action, Map.of("phieu", ticket.find() ? ticket.group(1) : "", "_csrf", tokenIn(body)), name, content);
    }

    /** A form with fields and a file, with the token and the one-time ticket of its page. */
    public HttpResponse<String> uploadWith(
            String page, String action, Map<String, String> fields, String name, byte[] content) {
        String body = get(page).body();
        Map<String, String> sent = new HashMap<>(fields);
        Matcher ticket = TICKET.matcher(body);
        if (ticket.find()) {
            sent.putIfAbsent("phieu", ticket.group(1));
        }
        sent.put("_csrf", tokenIn(body));
        return multipart(action, sent, name, content);
    }

    public HttpResponse<String> uploadWithoutToken(String action, String subject, String name, byte[] content) {
        return multipart(action, Map.of("ma", subject), name, content);
    }

    /** Hands in a file as a script does. */
    public HttpResponse<String> uploadCall(String action, String name, byte[] content) {
        return multipart(action, Map.of("_csrf", token("/")), name, content);
    }

    /** Hands in a large file from the disk; neither side needs it in memory. */
    public HttpResponse<String> upload(String page, String action, String subject, Path file) throws IOException {
        return send(streamed(page, action, subject, file.getFileName().toString(), BodyPublishers.ofFile(file)));
    }

    /** Begins the same and hangs up when so many bytes are through. */
    public void breakOff(String page, String action, String subject, Path file, long after) {
        BodyPublisher cut = BodyPublishers.ofInputStream(() -> new CutStream(file, after));
        try {
            send(streamed(page, action, subject, file.getFileName().toString(), cut));
            throw new IllegalStateException("Tải lên trọn vẹn dù phải đứt giữa chừng");
        } catch (UncheckedIOException asIntended) {
            // The stream ended with a fault, and the connection with it.
        }
    }

    private HttpRequest.Builder streamed(
            String page, String action, String subject, String name, BodyPublisher content) {
        String boundary = "----boundary7MA4YWxk";
        String head = part(boundary, "ma", subject) + part(boundary, "_csrf", token(page)) + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }

    private static String part(String boundary, String field, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Hands a file to the engine's own interface, as Camunda Modeler does. */
    public HttpResponse<String> deploy(String deployment, String name, byte[] content) {
        String boundary = "----boundary7MA4YWxk";
        String head = part(boundary, "deployment-name", deployment) + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest.Builder request = request(ENGINE + "/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    /** The answer as it comes in. */
    public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    }

    /** A file of which the reader gets only the beginning, and then a fault. */
    private static final class CutStream extends InputStream {

        private final InputStream file;
        private long left;

        CutStream(Path file, long after) {
            try {
                this.file = Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.left = after;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("đứt giữa chừng");
            }
            int read = file.read(into, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private HttpResponse<String> multipart(String action, Map<String, String> fields, String name, byte[] content) {
        String boundary = "----boundary7MA4YWxk";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html,application/json")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What no browser would send, byte by byte. */
    public HttpResponse<String> raw(String action, String type, byte[] body) {
        return send(request(action)
                .header("Content-Type", type)
                .header("Accept", "text/html,application/json")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The token of a form on a page of ours; empty when the page has none. */
    public String token(String page) {
        return tokenIn(get(page).body());
    }

    private static String tokenIn(String body) {
        Matcher token = TOKEN.matcher(body);
        return token.find() ? token.group(1) : "";
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As a browser opens a page; who does not ask for one is refused in JSON. */
    public HttpResponse<String> page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Asks whether a page or file is still the one that was given with this tag. */
    public HttpResponse<String> getIfNoneMatch(String path, String tag) {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    /** A file as it is. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Takes a task in Tasklist. */
    public HttpResponse<String> claim(String task, String person) {
        return json("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
    }

    /** Sends JSON as Tasklist does. */
    public HttpResponse<String> json(String method, String path, String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request);
    }

    /** Sends JSON to the engine as another site would make the browser do: the token is not its own. */
    public HttpResponse<String> engineCallWith(String token, String path, String body) {
        return send(request(ENGINE + path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token)
                .method("POST", BodyPublishers.ofString(body)));
    }

    /** Sends JSON to a call of ours, which takes the token of our forms. */
    public HttpResponse<String> json(String method, String path, String body, String token) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, BodyPublishers.ofString(body)));
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private java.util.Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
