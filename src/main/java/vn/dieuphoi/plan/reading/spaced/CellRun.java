package vn.dieuphoi.plan.reading.spaced;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dieuphoi.plan.reading.text.BrokenFigures;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Numbering;

/**
 * The lines of one column that stand below each other, and how likely a cell ends between two of them.
 *
 * @param gaps where nothing stands in any column
 * @param ways how far lines of one cell, and of two, stand apart
 */
record CellRun(List<SpacedLine> lines, List<Float> gaps, LineGaps ways) {

    /** With this a cell of leads and partners begins. */
    private static final Pattern LEADS = Pattern.compile("^(?:- )?(?:(?:Cơ quan|Đơn vị) )?[Cc]hủ trì\\s*:");

    /** What it costs more to part lines that stand as close as those of one cell, where cells stand apart. */
    private static final float WITHIN = 2;

    int size() {
        return lines.size();
    }

    float y(int i) {
        return lines.get(i).y();
    }

    /** What it costs to end a cell before this line; little where a sentence ends, much in the middle of one. */
    float cut(int i) {
        if (apart(i)) {
            return 0;
        }
        String before = lines.get(i - 1).text();
        String line = lines.get(i).text();
        if (LEADS.matcher(Effort.counted(line)).find()) {
            return 0;
        }
        if (Character.isLowerCase(line.charAt(0)) || before.matches(".*(?:[,–(-]|\\b(?:và|các|của|với|về|theo))")) {
            return 3;
        }
        return (before.matches(".*[.;:]") ? 0.2f : 0.5f) + (ways.within(y(i) - y(i - 1)) ? WITHIN : 0);
    }

    /** What it costs that a cell goes on over this line: much where empty lines part the two. */
    float on(int i) {
        return apart(i)
                ? 1.5f
                : LEADS.matcher(Effort.counted(lines.get(i).text())).find() ? 3 : 0;
    }

    /** Whether an empty line stands before this one, or more than between two lines of a cell. */
    boolean apart(int i) {
        return ways.wide(y(i) - y(i - 1)) || gaps.stream().anyMatch(gap -> y(i - 1) < gap && gap < y(i));
    }

    /** The words of some lines, those with marks of their own on lines of their own. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (SpacedLine line : lines.subList(from, to)) {
            String text = line.words().stream().map(SpacedWord::word).collect(Collectors.joining(" "));
            Numbering mark = Numbering.of(text);
            boolean opens = mark != null
                    && mark.depth() >= Numbering.DASH
                    && (words.toString().matches("(?s).*[.;:,]")
                            || words.toString().matches("(?s)(?:.*\\n)?[-–+].*"));
            boolean glued = words.isEmpty() || BrokenFigures.goOn(words, text);
            words.append(glued ? "" : opens ? "\n" : " ").append(text);
        }
        return Letters.lines(words.toString());
    }
}
