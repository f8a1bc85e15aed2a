package vn.dieuphoi;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Reads the application as its people do: every page that has an address of its own, and from page to page every link
 * that it shows. A page is whole, a link leads somewhere, and no text reads as if a program had written it.
 */
public final class PageWalk {

    /** Leadership, a lead, a partner outside, an administrator. */
    public static final List<String> EACH_SIDE = List.of("giamdoc", "ldvl.truong", "stttt", "quantri");

    /** The lead that stands over the plan, a partner inside, staff, a set's member, a clerk: they see other parts of it. */
    public static final List<String> THE_OTHERS =
            List.of("gdnn.truong", "khtc.truong", "gdnn.cv1", "ubnd.huyen", "vanthu");

    /** Of links that differ only in a number or a key so many are followed; of pieces of work all. */
    private static final int ALIKE = 1;

    private static final int OF_WORK = 60;

    /** Who reads every piece of work; the others read a few. */
    private static final String ADMINISTRATOR = "quantri";

    private static final String OF_THE_PROGRAM = "chữ của chương trình";
    private static final String READS_ALL = "giamdoc";

    private static final Pattern LINK = Pattern.compile("(?:href|data-model|data-standing)=\"(/[^\"#]*)");
    private static final Pattern TASK = Pattern.compile("#/\\?task=([0-9a-f-]+)\"");
    private static final Pattern UNSEEN = Pattern.compile("(?s)<(script|style|title|head)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("(?s)<code\\b.*?</code>");
    private static final Pattern WITHIN_A_LINE = Pattern.compile("</?(a|strong|em|b|code|kbd|span)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** What stands in no sentence that was written for a person. */
    private static final Map<String, Pattern> NOT_WRITTEN_FOR_PEOPLE = Map.of(
            "từ lặp",
            Pattern.compile("(?iu)(?<!\\p{L})(mục|việc|quý|tháng|lãnh đạo sở|phòng|ngày)\\s+\\1(?!\\p{L})"),
            "dấu câu",
            Pattern.compile("[.;,:] *[:;,](?!\\w)|(?<!\\.)\\. *\\.(?![.\\d])|\\( *\\)"),
            "mã băm",
            Pattern.compile("\\b[0-9a-f]{40,64}\\b"),
            OF_THE_PROGRAM,
            Pattern.compile("\\bnull\\b|Optional\\[|\\$\\{|\\{\\{\\w|\\?\\?|\\b(userTask|callActivity)_|Exception"),
            "ngày của máy",
            Pattern.compile("(?<![\\w/=.-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])"));

    private final int port;
    private final List<String> addresses;
    private final Set<String> faults = new TreeSet<>();
    private final Map<String, String> read = new HashMap<>();
    private int pages;

    /** @param addresses looked at whether a link leads to them or not */
    public PageWalk(int port, List<String> addresses) {
        this.port = port;
        this.addresses = addresses;
    }

    /** The addresses of the application's pages that need nothing to be told. */
    public static List<String> addressesOf(RequestMappingHandlerMapping mappings) {
        List<String> addresses = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            if (mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("GET"))) {
                mapping.getPatternValues().stream()
                        .filter(path -> !path.contains("{") && path.startsWith("/"))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    public int pages() {
        return pages;
    }

    /** The pages that were read, by address. */
    public Map<String, String> read() {
        return read;
    }

    /** What is wrong, one a line; empty when nothing is. */
    public Set<String> faults() {
        return faults;
    }

    public PageWalk as(List<String> people) {
        people.forEach(this::as);
        return this;
    }

    private void as(String person) {
        as(person, WebSession.signedIn(port, person));
    }

    /** As somebody who has signed in. */
    public PageWalk as(String person, WebSession session) {
        Map<String, String> from = new HashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        Deque<String> left = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        addresses.stream().filter(known::add).forEach(left::add);
        if (known.add("/")) {
            left.add("/");
        }
        while (!left.isEmpty()) {
            String path = left.remove();
            String body = read(session, person, path, from.get(path));
            Matcher tasks = TASK.matcher(body);
            // A message tells of a task that was new then; who comes later is told that it is gone.
            while (!path.startsWith("/thong-bao") && tasks.find()) {
                if (known.add(tasks.group(1)) && alike.merge(TASK.pattern(), 1, Integer::sum) <= OF_WORK) {
                    int status = session.get(WebSession.ENGINE + "/task/" + tasks.group(1))
                            .statusCode();
                    if (status != 200) {
                        faults.add(person + " việc " + tasks.group(1) + " ← " + path + ": " + status);
                    }
                }
            }
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                String link = HtmlUtils.htmlUnescape(links.group(1));
                if (isOurs(link)
                        && known.add(link)
                        && alike.merge(shape(link), 1, Integer::sum) <= most(link, person)) {
                    from.put(link, path);
                    left.add(link);
                }
            }
        }
        return this;
    }

    private String read(WebSession session, String person, String path, @Nullable String from) {
        String where = person + " " + path + (from == null ? "" : " ← " + from);
        HttpResponse<String> answer;
        try {
            answer = session.page(path);
            answer = answer.statusCode() == 406 ? session.get(path) : answer;
        } catch (RuntimeException cut) {
            faults.add(where + ": trang đứt giữa chừng");
            return "";
        }
        pages++;
        if (answer.statusCode() == 404 && from != null && tellsOfADoneTask(path, from, answer.body())) {
            return "";
        }
        if (answer.statusCode() >= 500 || answer.statusCode() >= 400 && from != null) {
            faults.add(where + ": " + answer.statusCode());
            return "";
        }
        read.put(path, answer.body());
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (!page || answer.statusCode() != 200) {
            return "";
        }
        if (!answer.body().stripTrailing().endsWith("</html>")) {
            faults.add(where + ": trang không có phần cuối");
        }
        String line = WITHIN_A_LINE
                .matcher(CODE.matcher(UNSEEN.matcher(answer.body()).replaceAll(" "))
                        .replaceAll("mã"))
                .replaceAll("");
        String text = TAG.matcher(line).replaceAll("|");
        String seen = HtmlUtils.htmlUnescape(text).replaceAll("[\\s|]*\\|[\\s|]*", " | ");
        NOT_WRITTEN_FOR_PEOPLE.forEach((kind, pattern) -> {
            Matcher found = pattern.matcher(seen);
            // Who keeps the models reads the names of their steps.
            boolean meant = kind.equals(OF_THE_PROGRAM) && person.equals(ADMINISTRATOR);
            if (!meant && found.find()) {
                faults.add(where + ": " + kind + " “"
                        + seen.substring(Math.max(0, found.start() - 40), Math.min(seen.length(), found.end() + 40))
                        + "”");
            }
        });
        return answer.body();
    }

    private static boolean isOurs(String link) {
        return !link.startsWith("/camunda/")
                && !link.startsWith("/css/")
                && !link.startsWith("/js/")
                && !link.startsWith("/webjars/")
                && !link.startsWith("/favicon");
    }

    private static String shape(String link) {
        return link.replaceAll("[^/?&=]*\\d[^/?&=]*", "*").replaceAll("=[^&]*", "=");
    }

    private static int most(String link, String person) {
        return link.matches("/muc/[^/?]+") && person.equals(READS_ALL) ? OF_WORK : ALIKE;
    }

    /** A letter leads to its task for good, and is read when that is done. */
    private static boolean tellsOfADoneTask(String path, String from, String body) {
        return from.startsWith("/thong-bao")
                && path.matches("/viec/[0-9a-f-]{36}")
                && body.contains("Việc này đã xong, đã chuyển cho người khác hoặc không dành cho bạn.");
    }
}
