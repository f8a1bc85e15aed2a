package vn.dieuphoi.models.scaffold;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** Names as long as their place in the diagram is wide: whole words, and a mark where some are missing. */
public final class Shortened {

    /** A user task's name stands clear of the icon in the corner. */
    private static final int LINES_OF_A_TASK = 3;

    private static final String MORE = "…";
    private static final Pattern LOOSE_END = Pattern.compile("[\\s.;,:–-]+$");
    private static final Set<String> NO_END = Set.of("và", "của", "cho", "với", "theo", "về", "các", "những", "tại");

    /** Verbs that say nothing by themselves. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(Xử lý|Thực hiện|Triển khai|Giải quyết)( (công việc|nhiệm vụ|việc|bước|nội dung))?",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final int HEADLINE = 12;

    private Shortened() {}

    /** A step's name of what a plan writes: sentence case, no mark at its end, never more than its box holds. */
    public static String step(String words, String otherwise) {
        String name = sentence(words);
        String whole = name.isEmpty()
                        || !name.contains(" ")
                        || SAYS_NOTHING.matcher(name).matches()
                ? (otherwise + " " + name).strip()
                : name;
        return to(whole, Shortened::fitsATask);
    }

    /** As many whole words as fit; the first characters where not even one word does. */
    public static String to(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        String[] words = text.split("\\s+");
        for (int count = words.length - 1; count > 0; count--) {
            String kept = LOOSE_END
                    .matcher(Stream.of(words).limit(count).collect(Collectors.joining(" ")))
                    .replaceFirst("");
            boolean hangs = NO_END.contains(words[count - 1].toLowerCase(Locale.ROOT));
            if (!hangs && !kept.isEmpty() && fits.test(kept + MORE)) {
                return kept + MORE;
            }
        }
        for (int length = text.length() - 1; length > 1; length--) {
            if (fits.test(text.substring(0, length) + MORE)) {
                return text.substring(0, length) + MORE;
            }
        }
        return MORE;
    }

    private static boolean fitsATask(String name) {
        LabelText text = LabelText.inside(name, Elements.USER_TASK_WIDTH);
        Set<String> words = Set.copyOf(Stream.of(name.split("[\\s-]+")).collect(Collectors.toSet()));
        return text.lines().size() <= LINES_OF_A_TASK
                && text.lines().stream()
                        .flatMap(line -> Stream.of(line.split("[\\s-]+")))
                        .allMatch(word -> word.isEmpty() || words.contains(word));
    }

    private static String sentence(String words) {
        String plain = LOOSE_END
                .matcher(words.replaceAll("\\s+", " ").strip().replaceFirst("^[\\p{Punct}–•\\s]+", ""))
                .replaceFirst("");
        boolean headline = plain.length() > HEADLINE && plain.equals(plain.toUpperCase(Locale.ROOT));
        return ElementNames.capital(headline ? plain.toLowerCase(Locale.ROOT) : plain);
    }
}
