package vn.dieuphoi.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the demonstration's people in a browser, without the browser. */
final class SignedInPerson {

    private static final String PASSWORD = "Dieuphoi@2023";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Map<String, SignedInPerson> KNOWN = new ConcurrentHashMap<>();

    /** One for all of them: each of its kind has threads of its own. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private SignedInPerson(String base, String person) {
        this.base = base;
        Matcher token = TOKEN.matcher(send(to("/login").GET()).body());
        if (!token.find()) {
            throw new IllegalStateException("The login page has no token");
        }
        send(to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(person) + "&password=" + encoded(PASSWORD)
                        + "&_csrf=" + encoded(token.group(1)))));
        send(to("/camunda/app/tasklist/default/").GET());
    }

    static SignedInPerson of(String base, String person) {
        return KNOWN.computeIfAbsent(base + " " + person, each -> new SignedInPerson(base, person));
    }

    void ask(MeasuredPage page) {
        HttpResponse<String> answer = answer(page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    page.name() + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    HttpResponse<String> answer(MeasuredPage page) {
        HttpRequest.Builder request = to(page.path());
        if (page.body().isEmpty()) {
            return send(request.header("Accept", "text/html").GET());
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(page.body())));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            URI address = request.build().uri();
            cookies.get(address, Map.of())
                    .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            cookies.put(address, answer.headers().map());
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
