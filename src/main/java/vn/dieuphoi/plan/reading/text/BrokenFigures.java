package vn.dieuphoi.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that a narrow column broke in the middle of their figures: 30/04/20 | 26, 15/11/ | 2026, Quý II/ | 2026. */
public final class BrokenFigures {

    private static final Pattern FIGURES = Pattern.compile("[\\d/]+(?=$|[\\s,;.)])");
    private static final Pattern DAY =
            Pattern.compile("\\(?(?:\\d{1,2}/)?(?:\\d{1,2}|[IVX]{1,3})(?:-\\d{1,2}|-[IVX]{1,3})?/20\\d\\d");

    private BrokenFigures() {}

    /** Whether a line goes on with the figures that the words before it end with. */
    public static boolean goOn(CharSequence before, CharSequence next) {
        int from = before.length();
        while (from > 0 && !Character.isWhitespace(before.charAt(from - 1))) {
            from--;
        }
        String open = before.subSequence(from, before.length()).toString();
        Matcher rest = FIGURES.matcher(Effort.counted(next));
        return rest.lookingAt()
                && open.indexOf('/') > 0
                && !DAY.matcher(Effort.counted(open)).matches()
                && DAY.matcher(Effort.counted(open + rest.group())).matches();
    }
}
