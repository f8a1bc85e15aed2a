package vn.dieuphoi.worklist.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Vietnamese;

/** Finds whom a text names with @, by full name or by what they sign in with, whatever the case. */
public final class Naming {

    /** An @ within a word is an address. */
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}._-])@(?=\\p{L})");

    private static final int SHOWN = 40;

    private Naming() {}

    /** Some of a text, and whether it is a name. */
    public record Part(String words, boolean name) {}

    /**
     * Who is named.
     *
     * @param readers who may be, each id with the full name
     * @throws Refused when somebody else is named
     */
    static Set<String> named(String text, Map<String, String> readers) {
        Set<String> named = new LinkedHashSet<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            String rest = text.substring(sign.end());
            named.add(found(rest, readers)
                    .orElseThrow(() -> unknown(rest, readers))
                    .id());
        }
        return named;
    }

    /** The text in parts, names apart; nothing of it is left out. */
    public static List<Part> parts(String text, Map<String, String> readers) {
        List<Part> parts = new ArrayList<>();
        Matcher sign = SIGN.matcher(text);
        int from = 0;
        while (sign.find()) {
            Optional<Found> found = found(text.substring(sign.end()), readers);
            if (found.isPresent()) {
                int end = sign.end() + found.get().typed();
                parts.add(new Part(text.substring(from, sign.start()), false));
                parts.add(new Part(text.substring(sign.start(), end), true));
                from = end;
            }
        }
        parts.add(new Part(text.substring(from), false));
        return parts;
    }

    /** @param typed how many letters of the text name the person */
    private record Found(String id, int typed) {}

    /** Of two names that fit the longer. */
    private static Optional<Found> found(String rest, Map<String, String> readers) {
        return readers.entrySet().stream()
                .flatMap(reader -> Stream.of(reader.getValue(), reader.getKey())
                        .filter(name -> begins(rest, name))
                        .map(name -> new Found(reader.getKey(), name.length())))
                .max(Comparator.comparingInt(Found::typed));
    }

    private static boolean begins(String rest, String name) {
        return rest.regionMatches(true, 0, name, 0, name.length())
                && (rest.length() == name.length() || !Character.isLetterOrDigit(rest.charAt(name.length())));
    }

    private static Refused unknown(String rest, Map<String, String> readers) {
        String typed = rest.lines().findFirst().orElse("");
        String names = readers.values().stream().sorted().collect(Collectors.joining(", "));
        return new Refused("Không nhắn được cho %s: chỉ nhắn được cho người xem được việc này%s."
                .formatted(
                        Vietnamese.quote("@" + typed.substring(0, Math.min(typed.length(), SHOWN))),
                        names.isEmpty() ? "" : ", là " + names));
    }
}
