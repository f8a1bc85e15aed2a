package vn.dieuphoi.engine.list;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody looks for: all of the words, in any order, with or without marks; a number as a whole number only. */
record SearchWords(List<Pattern> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");

    static SearchWords of(String typed) {
        Stream<String> words = Arrays.stream(plain(typed).split("[\\s,;]+")).filter(word -> !word.isEmpty());
        return new SearchWords(words.limit(12).map(SearchWords::pattern).toList());
    }

    /** 3.4 is neither 13.4 nor 3.41. */
    private static Pattern pattern(String word) {
        String quoted = Pattern.quote(word);
        return Pattern.compile(NUMBER.matcher(word).matches() ? "(?<![\\d.])" + quoted + "(?!\\d|\\.\\d)" : quoted);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean tell(String text) {
        String plain = plain(text);
        return words.stream().allMatch(word -> word.matcher(plain).find());
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
