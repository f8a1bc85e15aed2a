package vn.dieuphoi.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for: all of the words, in any order, whatever the case, with or without marks, composed or not. A word of
 * one or two letters begins a word of the text, a longer one may stand within. {@code sought_words} of the database makes the
 * same of what is looked through, in each table's column {@code words}.
 *
 * @param typed as it was typed
 * @param words without marks, in lower case
 */
public record SoughtWords(String typed, List<String> words) {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s()\\[\\]{}\"“”‘’«»,;:!?…'`|<>]+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[a-z0-9][/_-][a-z]");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    /** An item's number is sought as it stands in the plan, whatever one calls it. */
    private static final Pattern NUMBERED = Pattern.compile("(?iu)^(mục|muc|nhiệm vụ|nhiem vu)\\s+(?=\\d)");

    private static final int SHORT = 2;
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    /** Among so many of the newest it is found without the index, whatever many tell. */
    private static final int NEWEST = 2000;

    public SoughtWords {
        words = List.copyOf(words);
    }

    public static SoughtWords of(String typed) {
        String cut = typed.strip();
        cut = NUMBERED.matcher(
                        Normalizer.normalize(cut.substring(0, Math.min(cut.length(), LONGEST)), Normalizer.Form.NFC))
                .replaceFirst("");
        return new SoughtWords(
                cut,
                BETWEEN_WORDS
                        .splitAsStream(plain(cut))
                        .filter(word -> LETTER_OR_DIGIT.matcher(word).find())
                        .limit(MOST)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * A statement for the newest rows that hold all the words. What many rows hold is found among the newest, what few hold by
     * the index of trigrams: which of both is seen while it runs, since a prepared statement does not know how rare a word is.
     * Its parameters are {@link #parameters} and {@code most}, the number of rows.
     *
     * @param table with the columns {@code words} and {@code order}
     * @param own conditions of which one at least must be true; empty where everything may be found
     */
    public String newest(String table, String order, List<String> own) {
        String newest = "select * from %s t order by %s desc limit %d".formatted(table, order, NEWEST);
        String ofThem = own.isEmpty()
                ? newest
                : own.stream()
                        // Rows of one's own are few: they are fetched and sorted, never sought along the order.
                        .map(condition ->
                                "(select * from (select * from %s t where %s offset 0) own order by %s desc limit %d)"
                                        .formatted(table, condition, order, NEWEST))
                        .collect(Collectors.joining(" union "));
        return """
                with near as materialized (select * from (%1$s) newest where %2$s order by %3$s desc limit :most),
                     told as materialized (select * from %4$s t where %2$s%5$s)
                select * from near where (select count(*) from near) >= :most
                union all
                (select * from told where (select count(*) from near) < :most order by %3$s desc limit :most)""".formatted(
                        ofThem,
                        allIn("words"),
                        order,
                        table,
                        own.isEmpty() ? "" : own.stream().collect(Collectors.joining(" or ", " and (", ")")));
    }

    /**
     * A condition that a column holds all the words, each by itself: only so the database looks into its index of trigrams.
     *
     * @param column what {@code sought_words} made
     */
    public String allIn(String column) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> column + " like :word" + number)
                .collect(Collectors.joining(" and "));
    }

    /** The values for {@link #allIn}: what was typed means itself. */
    public Map<String, String> parameters() {
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toMap(
                        number -> "word" + number,
                        number -> "%" + within(words.get(number)).replaceAll("([\\\\%_])", "\\\\$1") + "%"));
    }

    public boolean tell(String text) {
        String sought = sought(text);
        return words.stream().map(SoughtWords::within).allMatch(sought::contains);
    }

    private static String within(String word) {
        return word.length() > SHORT ? word : " " + word;
    }

    /** As {@code sought_words}: each word after a space, parts of signs such as {@code 02/KH-UBND} once more by themselves. */
    static String sought(String text) {
        String plain = BETWEEN_WORDS.matcher(plain(text)).replaceAll(" ");
        return " " + plain + (WITHIN_WORDS.matcher(plain).find() ? " " + plain.replaceAll("[/_-]", " ") : "");
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
