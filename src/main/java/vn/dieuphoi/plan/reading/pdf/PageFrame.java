package vn.dieuphoi.plan.reading.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** What the edge of a page says about the page and not about the plan. */
final class PageFrame {

    private static final float EDGE = 75;
    private static final Pattern NUMBER =
            Pattern.compile("(?:trang |page )?[-–—]? ?\\d{1,4} ?(?:[-–—/]|of)? ?\\d{0,4}", Pattern.CASE_INSENSITIVE);

    private PageFrame() {}

    /** The lines without the page's number in its margin. */
    static List<TypedLine> without(List<TypedLine> lines, float height) {
        return lines.stream()
                .filter(line -> line.y() > EDGE && line.y() < height - EDGE
                        || !NUMBER.matcher(line.words()).matches())
                .toList();
    }
}
