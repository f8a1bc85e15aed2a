package vn.dieuphoi.plan.reading.pdf;

import java.util.List;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;

/** What the edge of a page says about the page and not about the plan. */
final class PageFrame {

    private static final float EDGE = 75;
    private static final Pattern NUMBER =
            Pattern.compile("(?:trang |page )?[-–—]? ?\\d{1,4} ?(?:[-–—/]|of)? ?\\d{0,4}", Pattern.CASE_INSENSITIVE);

    private PageFrame() {}

    /** The lines without the page's number in its margin. */
    static List<TypedLine> without(List<TypedLine> lines, float height) {
        return lines.stream()
                .filter(line -> !counts(line.y(), line.words(), height))
                .toList();
    }

    /** Whether words at this height are the page's number. */
    static boolean counts(float y, String words, float height) {
        return (y <= EDGE || y >= height - EDGE)
                && NUMBER.matcher(Effort.counted(words)).matches();
    }
}
