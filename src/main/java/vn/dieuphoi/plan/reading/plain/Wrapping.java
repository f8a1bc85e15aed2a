package vn.dieuphoi.plan.reading.plain;

import java.util.List;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;

/** Tells the lines of a wrapped paragraph from paragraphs of one line. */
final class Wrapping {

    /** A file whose longer lines are longer than this is not wrapped. */
    private static final int WIDEST = 130;

    /** Lines of a wrapped file are at least this long; shorter ones are lists. */
    private static final int NARROWEST = 55;

    /** A label that a line begins with: Đơn vị chủ trì: … */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} /]{1,30}:.*");

    private final List<String> lines;
    private final int width;

    Wrapping(List<String> lines) {
        this.lines = lines;
        List<Integer> lengths = lines.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("|"))
                .map(line -> line.stripTrailing().length())
                .sorted()
                .toList();
        this.width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    }

    /** Whether the line goes on with the paragraph of the one before it. */
    boolean goesOn(int i) {
        if (i == 0 || lines.get(i).isBlank() || lines.get(i - 1).isBlank() || width > WIDEST || width < NARROWEST) {
            return false;
        }
        String before = lines.get(i - 1);
        String line = lines.get(i);
        String first = line.strip().split(" ", 2)[0];
        boolean full = before.stripTrailing().length() + 1 + first.length() > width - 4;
        return full
                && !Numbering.opens(line.strip())
                && !LABEL.matcher(Effort.counted(line.strip())).matches()
                && indent(line) <= indent(before) + 1;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
