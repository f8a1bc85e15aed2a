package vn.dieuphoi;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in a cell of a table that spreadsheets open: they show as they were written, and nothing in them is run. */
public final class SheetWords {

    private static final String FORMULA = "=+\\-@＝＋－＠";
    private static final Pattern COMMAND = Pattern.compile("(?s)[" + FORMULA + "\\t\\r\\n].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'[" + FORMULA + "].*");

    /** Excel's way of writing characters that XML cannot hold; whoever typed it meant these seven characters. */
    private static final Pattern ESCAPE = Pattern.compile("_(x\\p{XDigit}{4}_)");

    /** What Excel holds in a cell. */
    private static final int LONGEST = 32_767;

    private static final String CUT = "… (ô của Excel không chứa hết; xem đủ ở bản Word hoặc trên trang)";

    private SheetWords() {}

    /**
     * For a cell of CSV, where the first character decides what is a formula, whatever quotation marks stand around it: an
     * apostrophe before it says that this is text.
     */
    public static @Nullable String csv(@Nullable String words) {
        return words != null && COMMAND.matcher(words).matches() ? "'" + words : words;
    }

    /** The words of a cell that was written by {@link #csv}. */
    public static String fromCsv(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** For a cell of text in an Excel file. What it cannot hold is left out with a word about it. */
    public static String excel(String words) {
        String escaped = ESCAPE.matcher(words).replaceAll("_x005F_$1");
        if (escaped.length() <= LONGEST) {
            return escaped;
        }
        int end = LONGEST - CUT.length();
        return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
