package vn.dieuphoi.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling of a party's name in a document. Case, diacritics, spaces and punctuation make no difference, for one
 * document writes "LĐVL", "LDVL", "Kế hoạch tài chính" and "Kế hoạch - Tài chính".
 *
 * @param text as written
 */
record Spelling(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** What is compared: "Phòng LĐVL" becomes "phong ldvl". */
    String key() {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }
}
