package vn.dieuphoi.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for: all of the words, in any order, whatever the case, with or without marks, composed or not.
 * {@code plain_words} of the database makes the same of what is looked through.
 *
 * @param typed as it was typed
 * @param words without marks, in lower case
 */
public record SoughtWords(String typed, List<String> words) {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final int LONGEST = 200;
    private static final int MOST = 12;

    public SoughtWords {
        words = List.copyOf(words);
    }

    public static SoughtWords of(String typed) {
        String cut = typed.strip();
        cut = cut.substring(0, Math.min(cut.length(), LONGEST));
        return new SoughtWords(
                cut,
                Arrays.stream(plain(cut).split("[\\s,;]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** For {@code like}: what was typed means itself. */
    public List<String> patterns() {
        return words.stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
    }

    /**
     * A condition that a column holds all the words, each by itself: only so the database looks into its index of trigrams.
     *
     * @param column whose text {@code plain_words} has made plain
     */
    public String allIn(String column) {
        return IntStream.range(0, words.size())
                .mapToObj(number -> column + " like :word" + number)
                .collect(Collectors.joining(" and "));
    }

    /** The values for {@link #allIn}. */
    public Map<String, String> parameters() {
        List<String> patterns = patterns();
        return IntStream.range(0, patterns.size())
                .boxed()
                .collect(Collectors.toMap(number -> "word" + number, patterns::get));
    }

    public boolean tell(String text) {
        String plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
