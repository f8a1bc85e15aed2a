package vn.dieuphoi.journey;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at answers from several threads and keeps, for each call, the first one that should not have come. */
final class BadAnswers {

    private static final Pattern INSIDES = Pattern.compile("(?i)\\bat [a-z]+(\\.\\w+)+\\("
            + "|\\b(?:java|jakarta|javax)\\.[a-z]+\\.[\\w.]+"
            + "|\\b(?:org|com)\\.(?:springframework|camunda|hibernate|postgresql|apache|fasterxml|glassfish)\\.[\\w.]+"
            + "|\\bvn\\.dieuphoi\\.[\\w.]+|PSQLException|SQLSTATE|\\bselect\\b.{1,200}\\bfrom\\b|\\binsert into\\b"
            + "|\\bENGINE-\\d+|Whitelabel|Apache Tomcat|HTTP Status \\d");

    private static final Pattern VIETNAMESE =
            Pattern.compile("[ạảãăắằẳẵặâấầẩẫậđẹẻẽêếềểễệịỉĩọỏõôốồổỗộơớờởỡợụủũưứừửữựỳỵỷỹ]");

    /** A page that shows an error of its own shows it above what was typed. */
    private static final int LONGEST = 20_000;

    private final Map<String, String> found = new ConcurrentSkipListMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** @return its status */
    int check(String call, String value, BadRequests person, HttpResponse<String> answer) {
        note(call, value + "” [" + person + "]", answer.statusCode(), answer.body());
        return answer.statusCode();
    }

    /** An answer with its head, as it came over the wire; one without a body needs no sentence. */
    void checkWire(String line, String answer) {
        int status = answer.isEmpty() ? 0 : Integer.parseInt(answer.substring(9, 12));
        note(
                "Dây: " + (line.length() > 80 ? line.substring(0, 80) : line),
                "”",
                answer.endsWith("\r\n\r\n") ? Math.min(status, 399) : status,
                answer.substring(Math.max(0, answer.indexOf("\r\n\r\n"))));
    }

    int sent() {
        return sent.get();
    }

    Map<String, String> found() {
        return found;
    }

    private void note(String call, String value, int status, String body) {
        sent.incrementAndGet();
        String when = status + " khi “" + (value.length() > 80 ? value.substring(0, 80) : value) + " ";
        Matcher insides = INSIDES.matcher(status < 400 && body.length() > LONGEST ? body.substring(0, LONGEST) : body);
        if (status >= 500 || status == 0) {
            found.putIfAbsent(call, when + text(body));
        } else if (insides.find()) {
            found.putIfAbsent(call + " (lộ)", when + insides.group());
        } else if (status >= 400
                && !call.contains("/actuator/")
                && !VIETNAMESE.matcher(body).find()) {
            found.putIfAbsent(call + " (không câu)", when + text(body));
        }
    }

    private static String text(String body) {
        return body.replaceAll("(?s)<[^>]*>|\\s+", " ").strip();
    }
}
