package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of items in figures, as plans have them: {@code 1.a} is 1.1, {@code 1.đ} is 1.5, {@code II.3} is 2.3. The
 * document's own stays as what was read. Where figures would give two items one number, the letters stay for a person to see.
 */
final class ItemNumbers {

    private static final List<String> LETTERS = List.of("a b c d đ e g h i k l m n o p q r s t u v x y".split(" "));
    private static final Pattern WRITTEN = Pattern.compile("(?:\\d{1,4}|[a-zđ]|[IVX]{1,6})(?:\\.(?:\\d{1,4}|[a-zđ]))*");
    private static final Pattern LETTERED = Pattern.compile(".*[a-zđIVX].*");
    private static final Pattern ROMAN = Pattern.compile("(X{0,3})(IX|IV|V?I{0,3})");
    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10);

    private ItemNumbers() {}

    static void inFigures(JsonNode draft) {
        List<String> before = new ArrayList<>();
        draft.path("items").forEach(item -> before.add(new DraftFact(item.path("code")).text()));
        Map<String, Integer> times = new HashMap<>();
        before.forEach(code -> times.merge(figures(code), 1, Integer::sum));
        Set<String> taken = new HashSet<>(before);
        int i = 0;
        for (JsonNode item : draft.path("items")) {
            String was = before.get(i++);
            String is = figures(was);
            if (!is.equals(was) && times.getOrDefault(is, 0) == 1 && !taken.contains(is)) {
                write((ObjectNode) item, was, is);
            }
        }
    }

    private static void write(ObjectNode item, String was, String is) {
        if (item.path("code") instanceof ObjectNode fact) {
            fact.put("value", is);
            if (!fact.path("review").isObject()) {
                fact.put("reason", "văn bản ghi " + was + "; số mục chỉ dùng chữ số");
            }
        } else {
            item.put("code", is);
        }
    }

    /** The same where it is no such number. */
    private static String figures(String code) {
        if (!WRITTEN.matcher(code).matches() || !LETTERED.matcher(code).matches()) {
            return code;
        }
        List<String> parts = new ArrayList<>();
        for (String part : code.split("\\.")) {
            int letter = LETTERS.indexOf(part) + 1;
            int value = letter > 0 ? letter : roman(part);
            parts.add(value > 0 ? String.valueOf(value) : part);
        }
        return String.join(".", parts);
    }

    /** @return 0 where it is none */
    private static int roman(String part) {
        Matcher roman = ROMAN.matcher(part);
        if (part.isEmpty() || !roman.matches()) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < part.length(); i++) {
            int value = VALUES.getOrDefault(part.charAt(i), 0);
            boolean less = i + 1 < part.length() && value < VALUES.getOrDefault(part.charAt(i + 1), 0);
            sum += less ? -value : value;
        }
        return sum;
    }
}
