package vn.dieuphoi.engine.task;

import java.util.regex.Pattern;

/**
 * Words of people for the text component of a form, which reads Markdown and HTML: they appear there as the very
 * characters. CommonMark lets every ASCII punctuation mark be escaped by a backslash, and an escaped one means nothing.
 */
public final class FormText {

    /** The engine keeps a text variable of at most 4 000 characters. */
    static final int LONGEST = 4000;

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Both as nobody's own words can stand here: their & and ; are escaped. A page shows a tab itself as one space. */
    private static final String TAB = "&emsp;";

    private static final String KEPT_SPACE = "&nbsp;";

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    private FormText() {}

    /** @return at most {@link #LONGEST} characters; an ellipsis stands for the rest */
    public static String of(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + words.length() / 8);
        char before = '\n';
        for (int at = 0; at < words.length(); at++) {
            int begin = escaped.length();
            before = append(words.charAt(at), before, escaped);
            if (escaped.length() > LONGEST - (at + 1 < words.length() ? 1 : 0)) {
                return escaped.delete(begin, escaped.length()).append('…').toString();
            }
        }
        return escaped.toString();
    }

    /** The words again, for who shows them as text. */
    public static String plain(String escaped) {
        String spaced = escaped.replace(NO_BREAK_SPACE, ' ')
                .replace(KEPT_SPACE, "\u00a0")
                .replace(TAB, "\t");
        return ESCAPED.matcher(spaced).replaceAll("$1");
    }

    private static char append(char character, char before, StringBuilder escaped) {
        if (isMark(character)) {
            escaped.append('\\');
        }
        boolean indents = character == ' ' && (before == ' ' || before == '\n');
        switch (character) {
            case '\t' -> escaped.append(TAB);
            case NO_BREAK_SPACE -> escaped.append(KEPT_SPACE);
            // Indented lines would be code, and several spaces would shrink to one.
            default -> escaped.append(indents ? NO_BREAK_SPACE : character);
        }
        return character;
    }

    private static boolean isMark(char character) {
        return character > ' ' && character < 0x7f && !Character.isLetterOrDigit(character);
    }
}
