package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Makes paragraphs whole that a page broke, and parts headings that were glued to the line before. */
public final class Paragraphs {

    private static final Pattern OPEN_END = Pattern.compile(
            "(?s).*(?:[,–-]|(?:^| )(?:theo|của|và|các|với|cho|để|về|tại|trong|từ|đến|là|có|được|như|bằng|trên|hoặc|nhằm|do|vào|những|một|việc|số|năng))");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.;:!?…”)/]");
    private static final Pattern GLUED =
            Pattern.compile("(?<=[.;:)/])\\s+(?=(?:X{0,2}(?:IX|IV|V?I{0,3}))\\. \\p{Lu}[\\p{Lu} ,]{5,})");

    private Paragraphs() {}

    public static List<Stretch> whole(List<Stretch> read) {
        List<Stretch> whole = new ArrayList<>();
        for (Stretch paragraph : read) {
            int last = whole.size() - 1;
            if (last >= 0 && goesOn(whole.get(last), paragraph)) {
                whole.set(last, whole.get(last).plus(" ", paragraph));
            } else {
                whole.addAll(paragraph.split(GLUED));
            }
        }
        return whole;
    }

    private static boolean goesOn(Stretch before, Stretch next) {
        if (next.isBlank() || before.length() < 30 || Numbering.opens(next)) {
            return false;
        }
        char first = next.charAt(0);
        return Character.isLowerCase(first)
                        && !ENDED.matcher(Effort.counted(before)).matches()
                || OPEN_END.matcher(Effort.counted(before)).matches() && before.length() > 60;
    }
}
