package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;

/**
 * Lines that head the rows below them: a number and one run of words wherever it stands in the row, above numbers that
 * stand below it (1 above 1.1, II above 1, 2 above a), and nothing close to it in any column.
 */
final class GroupLines {

    private static final Pattern UPPER = Pattern.compile("[A-ZĐ]");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{1,5}");
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*");
    private static final Pattern HEADED = Pattern.compile("(?:[IVX]{1,5}|[A-ZĐ]|\\d{1,2})\\s?[-–.)/:]\\s.{4,}");
    private static final Pattern NAMED =
            Pattern.compile("(?:Nhóm|Lĩnh vực|Nhiệm vụ về|Công tác về|Về|Phần|Mục)\\s.{4,}");
    private static final Pattern SIGN = Pattern.compile("[A-ZĐ]{2,5}");
    private static final Pattern SIGNED = Pattern.compile("[A-ZĐ]{1,5}[-.]?\\d{1,3}(?:\\.\\d{1,3})*|[A-ZĐ]{2,5}-");
    private static final Pattern LETTER = Pattern.compile("[a-zđ]");

    private final SpacedColumns columns;
    private final List<SpacedLine> lines;
    private final LineGaps ways;

    GroupLines(SpacedColumns columns, List<SpacedLine> lines, LineGaps ways) {
        this.columns = columns;
        this.lines = lines;
        this.ways = ways;
    }

    /**
     * A row that heads others.
     *
     * @param cells the last of them over the rest of the row
     * @param lines how many of them it takes
     */
    record Heading(List<SpacedCell> cells, int lines) {

        private static Heading of(String words, int lines) {
            return new Heading(List.of(new SpacedCell(words, null)), lines);
        }
    }

    /** The row that begins with a line and heads others; null for any other line. */
    @Nullable
    Heading heading(int i) {
        SpacedLine line = lines.get(i);
        if (columns.isWhole(line)) {
            return Heading.of(line.text(), 1);
        }
        String number = number(line);
        if (number == null && called(line)) {
            if (alone(i)) {
                return Heading.of(line.text(), 1);
            }
            return goesOn(i) ? Heading.of(line.text() + " " + lines.get(i + 1).text(), 2) : null;
        }
        if (number == null || line.words().size() < 2) {
            return null;
        }
        SpacedLine rest = new SpacedLine(line.words().subList(1, line.words().size()), line.y());
        String next = nextNumber(i);
        boolean heads = rest.chunks().size() == 1
                && (next == null ? depth(number) <= 1 : depth(next) > depth(number))
                && depth(number) >= 0
                && alone(i);
        if (!heads) {
            return null;
        }
        List<SpacedCell> cells = new ArrayList<>();
        for (int column = 0; column < columns.columnOf(line.words().get(0)); column++) {
            cells.add(SpacedCell.EMPTY);
        }
        cells.add(new SpacedCell(number, null));
        cells.add(new SpacedCell(rest.text(), null));
        return new Heading(cells, 1);
    }

    /** Whether what a line calls ends on the next one, and both stand alone. */
    private boolean goesOn(int i) {
        boolean above =
                i == 0 || !ways.within(lines.get(i).y() - lines.get(i - 1).y());
        boolean more = ways.padded()
                && i + 1 < lines.size()
                && lines.get(i + 1).chunks().size() == 1;
        return above
                && more
                && Character.isLowerCase(lines.get(i + 1).text().charAt(0))
                && ways.within(lines.get(i + 1).y() - lines.get(i).y())
                && (i + 2 == lines.size()
                        || !ways.within(lines.get(i + 2).y() - lines.get(i + 1).y()));
    }

    /** Whether a line of its own is what groups are called: II- HOÀN THIỆN CƠ CHẾ, Nhóm nhiệm vụ về kỹ thuật. */
    private boolean called(SpacedLine line) {
        String text = line.text();
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT))
                && HEADED.matcher(Effort.counted(text)).matches();
        boolean title = columns.columnOf(line.words().get(0)) > 0
                && NAMED.matcher(Effort.counted(text)).matches();
        return line.chunks().size() == 1
                && line.words().size() > 2
                && (capitals || (ways.padded() || lines.size() == 1) && title);
    }

    /** Whether the lines above and below stand as far off as cells do; where these stand close, the next row has to begin below. */
    private boolean alone(int i) {
        if (!ways.padded()) {
            return i + 1 == lines.size() || number(lines.get(i + 1)) != null;
        }
        boolean above =
                i == 0 || !ways.within(lines.get(i).y() - lines.get(i - 1).y());
        boolean below = i + 1 == lines.size()
                || !ways.within(lines.get(i + 1).y() - lines.get(i).y());
        return above && below;
    }

    private @Nullable String number(SpacedLine line) {
        SpacedWord first = line.words().get(0);
        boolean one = columns.numbers(columns.columnOf(first))
                && (line.words().size() == 1
                        || !columns.numbers(columns.columnOf(line.words().get(1))));
        String bare = first.word().replaceAll("^\\(|[.)/]+$", "");
        return one && depth(bare) >= 0 ? bare : null;
    }

    private @Nullable String nextNumber(int i) {
        for (int next = i + 1; next < lines.size(); next++) {
            String number = number(lines.get(next));
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** How deep a number stands; -1 for what is none. */
    static int depth(String number) {
        if (ROMAN.matcher(Effort.counted(number)).matches()) {
            return 1;
        } else if (UPPER.matcher(Effort.counted(number)).matches()) {
            return 0;
        } else if (FIGURES.matcher(Effort.counted(number)).matches()) {
            return 2 + number.split("\\.").length;
        }
        if (SIGN.matcher(Effort.counted(number)).matches()) {
            return 1;
        } else if (SIGNED.matcher(Effort.counted(number)).matches()) {
            return 2;
        }
        return LETTER.matcher(Effort.counted(number)).matches() ? 9 : -1;
    }
}
