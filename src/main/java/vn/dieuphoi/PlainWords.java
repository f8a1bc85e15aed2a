package vn.dieuphoi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without what makes no difference between them: case, diacritics, spaces and punctuation. */
public final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlainWords() {}

    /** "Phòng TC" becomes "phong tc". */
    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }
}
