package vn.dieuphoi.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number or mark that a paragraph begins with.
 *
 * @param label without dots and brackets: {@code II}, {@code 2.1}, {@code a}; empty for a dash
 * @param depth 1 chapter or annex, 2 roman, 3 one figure, 4 two figures, and so on; letters and dashes below all
 * @param length characters of the paragraph that it takes, with the space behind it
 */
public record Numbering(String label, int depth, int length) {

    public static final int ROMAN = 2;
    public static final int FIGURE = 3;
    public static final int LETTER = 10;
    public static final int DASH = 11;
    public static final int PLUS = 12;

    private static final Pattern LABEL = Pattern.compile("^(?:"
            + "(?<chapter>(?:CHƯƠNG|Chương|PHẦN|Phần|PHỤ LỤC|Phụ lục|MỤC|Mục|ĐIỀU|Điều|Nhiệm vụ|NHIỆM VỤ|Action|Goal|Objective"
            + "|Task|Phase|Giai đoạn|GIAI ĐOẠN) (?:số )?(?<chapterLabel>[IVXLC]+|\\d+|[A-Z])\\s*[.:)–-]?)"
            + "|(?<roman>[IVX]{1,6})\\s*[.)/–-](?!\\d)"
            + "|(?<figure>\\d{1,3}(?:\\.\\d{1,3}){0,4})(?:\\s?[.)/](?![\\d])(?:\\s?\\.)?|[-–](?=\\s+\\p{Lu})|(?=\\s)(?<plain>))"
            + "|(?<letter>[a-zđ])\\s?[.)](?!\\w)"
            + "|(?<upper>[A-ZĐ])\\s?[.)](?=\\s)"
            + "|(?<bracket>\\((?:\\d{1,2}|[a-zđ]|[ivx]{1,4})\\))"
            + "|(?<dash>[-–—•*●▪])(?=\\s|\\p{Lu})"
            + "|(?<plus>\\+)(?=\\s|\\p{Lu}))\\s*");

    /** The mark of a paragraph; null where it begins with words. */
    public static @Nullable Numbering of(CharSequence words) {
        Matcher label = LABEL.matcher(Effort.counted(words));
        if (!label.find()) {
            return null;
        }
        int length = label.end();
        if (label.group("chapter") != null) {
            return new Numbering(label.group("chapterLabel"), 1, length);
        } else if (label.group("roman") != null) {
            return new Numbering(label.group("roman"), ROMAN, length);
        } else if (label.group("figure") != null) {
            return figure(label.group("figure"), label.group("plain") != null, words, length);
        } else if (label.group("letter") != null) {
            return new Numbering(label.group("letter"), LETTER, length);
        } else if (label.group("upper") != null) {
            return new Numbering(label.group("upper"), 1, length);
        } else if (label.group("bracket") != null) {
            return new Numbering(label.group("bracket").replaceAll("[()]", ""), LETTER, length);
        }
        return new Numbering("", label.group("dash") != null ? DASH : PLUS, length);
    }

    /** A figure without a dot is a number only where it has several parts and a capital letter follows: 1.2 Xây dựng. */
    private static @Nullable Numbering figure(String label, boolean plain, CharSequence words, int length) {
        boolean several = label.indexOf('.') >= 0;
        boolean capital = length < words.length() && !Character.isLowerCase(words.charAt(length));
        if (plain && !(several && capital)) {
            return null;
        }
        return new Numbering(label, FIGURE + label.split("\\.").length - 1, length);
    }

    /** Whether a line begins a paragraph of its own. */
    public static boolean opens(CharSequence words) {
        return of(words) != null;
    }
}
