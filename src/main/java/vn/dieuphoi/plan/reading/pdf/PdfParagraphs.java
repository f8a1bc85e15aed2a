package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** Joins the lines of pages to paragraphs. */
final class PdfParagraphs {

    /** A label that a line begins with: Đơn vị chủ trì: … */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} /]{1,30}:.*");

    /** A line of capitals that is too short to be told by its length: KẾ HOẠCH. */
    private static final Pattern KIND = Pattern.compile("(?=.*\\p{Lu}{2})\\p{Lu}+(?: \\p{Lu}+){1,3}(?: [IVX\\d]+)?");

    /** Words that a number follows. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:nhiệm vụ|mục|điểm|khoản|điều|số|và|đến|từ|tháng|ngày|quý|năm|,|phần|chương|nội dung)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Part> parts;
    private final Deque<TypedLine> waiting = new ArrayDeque<>();
    private final List<TypedLine> open = new ArrayList<>();
    private int page;
    private int number;
    private float left;
    private float right;
    private @Nullable TypedLine last;

    private final @Nullable PdfLayout layout;

    PdfParagraphs(List<Part> parts, @Nullable PdfLayout layout) {
        this.parts = parts;
        this.layout = layout;
    }

    void page(int number, List<TypedLine> lines) {
        page = number;
        waiting.addAll(lines);
        left = (float) lines.stream().mapToDouble(TypedLine::x).min().orElse(0);
        right = (float) lines.stream().mapToDouble(TypedLine::right).max().orElse(0);
        last = null;
    }

    /** Takes the lines above this height. */
    void upTo(float height) {
        while (!waiting.isEmpty() && waiting.peek().y() < height) {
            TypedLine line = waiting.remove();
            if (opens(line)) {
                close();
            }
            open.add(line);
            last = line;
        }
        close();
    }

    /** Passes over the lines above this height, which a table has taken. */
    void without(float height) {
        while (!waiting.isEmpty() && waiting.peek().y() <= height) {
            waiting.remove();
        }
        last = null;
    }

    private boolean opens(TypedLine line) {
        TypedLine before = last;
        if (before == null) {
            return true;
        }
        boolean sameHeight = Math.abs(line.y() - before.y()) < 1;
        boolean wide = line.y() - before.y() > 1.9f * Math.max(line.size(), before.size());
        boolean indented = line.x() > left + 12 && line.x() > before.x() + 8;
        boolean goesOn = Character.isLowerCase(line.words().charAt(0))
                && line.x() <= before.x() + 1
                && !Numbering.opens(line.words());
        boolean ended = !goesOn && before.right() < right - 14 - 1.1f * firstWord(line);
        boolean centered = before.x() > left + 25 && before.right() < right - 25 && line.x() > left + 12;
        boolean kind = KIND.matcher(Effort.counted(line.words())).matches()
                || KIND.matcher(Effort.counted(before.words())).matches();
        boolean said = before.words().matches(".*[.;:)!?…]");
        boolean marked =
                Numbering.opens(line.words()) && (ended || said || line.x() > left + 8 || before.x() > left + 8);
        boolean heading = line.words().matches("(?=.*\\p{Lu}{3})[\\p{Lu}\\d ,.–-]{10,}")
                && !before.words().matches("[\\p{Lu}\\d ,.–-]+");
        boolean labelled = LABEL.matcher(Effort.counted(line.words())).matches() && line.x() >= before.x() - 1;
        return sameHeight
                || wide
                || labelled
                || kind
                || heading
                || indented
                || ended
                || centered
                || marked && !goesOn(before, line);
    }

    /** A dash or a number in the middle of a sentence may come to begin a line: nhiệm vụ | 3. */
    private static boolean goesOn(TypedLine before, TypedLine line) {
        Numbering mark = Numbering.of(line.words());
        boolean figure = mark != null && mark.depth() >= Numbering.FIGURE && mark.depth() < Numbering.LETTER;
        boolean counted =
                figure && COUNTED.matcher(Effort.counted(before.words())).find() && line.x() <= before.x() + 1;
        boolean dash = mark != null
                && mark.depth() == Numbering.DASH
                && !before.words().endsWith(",");
        return (dash || counted) && !before.words().matches(".*[.;:!?…]");
    }

    private static float firstWord(TypedLine line) {
        int length = (line.words() + " ").indexOf(' ');
        return (line.right() - line.x()) * length / Math.max(1, line.words().length());
    }

    void close() {
        if (!open.isEmpty()) {
            StringBuilder words = new StringBuilder();
            open.forEach(line -> words.append(words.isEmpty() ? "" : " ").append(line.words()));
            parts.add(new Para(Stretch.of(TextBlock.paragraph(page, ++number, words.toString()))));
            if (layout != null) {
                layout.paragraph(page, number, open);
            }
            open.clear();
        }
    }
}
