package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.table.ColumnRole;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;

/** Finds the rows of a table without lines: each number anchors one, and words belong to the row they stand nearest to. */
final class SpacedRows {

    private static final Pattern NUMBER = Pattern.compile(
            "\\(?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVX]{1,5}|[a-zđA-ZĐ]|[A-ZĐ]{2,5}|[A-ZĐ]{1,5}[-.]?\\d{1,3}(?:\\.\\d{1,3})*)[.)/]?");
    /** Lines further apart have an empty one between them. */
    private static final float BLANK = 1.4f;

    /** So few numbers may be those of one row among others whose numbers were not told. */
    private static final int FEW = 2;

    /** A step of another row's task, where a task should begin. */
    private static final Pattern STEP = Pattern.compile("[-–+•]\\s");

    /** Words of a justified line stand at most so far apart. */
    private static final float WIDE = 2.4f;

    /** Words of one line stand at most so far apart. */
    private static final float LEVEL = 0.2f;

    /** What it costs to part words of one cell. */
    private static final float GOES_ON = 3;

    private static final double AT_TOP = 0.96;
    private static final String DOUBT = "ô đoán theo khoảng trống giữa các cột";

    private final SpacedColumns columns;
    private final List<SpacedLine> lines;
    private final LineGaps ways;
    private final List<CellRun> runs = new ArrayList<>();
    /** Whether nothing counts the rows, so that where each begins is a guess. */
    private boolean guessed;

    /** Whether its first lines may end a row that stands above. */
    private final boolean continued;

    private SpacedRows(
            SpacedColumns columns, List<SpacedLine> lines, LineGaps ways, boolean[] clear, boolean continued) {
        this.ways = ways;
        this.continued = continued;
        this.columns = columns;
        this.lines = lines;
        List<Float> gaps = gaps();
        byColumn(columns, lines, clear).forEach(run -> runs.add(new CellRun(run, gaps, ways)));
    }

    /** The rows of a table, those that only head the rows below them as one cell. */
    static List<List<SpacedCell>> of(SpacedColumns columns, List<SpacedLine> all, boolean continued) {
        List<SpacedLine> lines = all.stream().filter(line -> !line.isBlank()).toList();
        boolean[] none = new boolean[columns.size()];
        LineGaps ways = LineGaps.of(byColumn(columns, lines, none));
        List<List<SpacedLine>> bodies = new ArrayList<>(List.of(new ArrayList<>()));
        List<List<SpacedCell>> heads = new ArrayList<>();
        GroupLines groups = new GroupLines(columns, lines, ways);
        for (int i = 0; i < lines.size(); i++) {
            GroupLines.Heading head = groups.heading(i);
            if (head == null) {
                bodies.get(bodies.size() - 1).add(lines.get(i));
            } else {
                heads.add(head.cells());
                bodies.add(new ArrayList<>());
                i += head.lines() - 1;
            }
        }
        boolean[] clear = columns.clear(bodies.stream().flatMap(List::stream).toList());
        List<SpacedRows> parts = new ArrayList<>();
        for (List<SpacedLine> body : bodies) {
            parts.add(new SpacedRows(columns, body, ways, clear, continued && parts.isEmpty()));
        }
        int anchors = parts.stream().mapToInt(part -> part.anchors().length).sum();
        List<List<SpacedCell>> rows = new ArrayList<>(parts.get(0).rows(anchors < FEW));
        for (int i = 0; i < heads.size(); i++) {
            rows.add(heads.get(i));
            rows.addAll(parts.get(i + 1).rows(anchors < FEW));
        }
        return rows;
    }

    private static List<List<SpacedLine>> byColumn(SpacedColumns columns, List<SpacedLine> lines, boolean[] clear) {
        List<List<SpacedLine>> byColumn = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            byColumn.add(new ArrayList<>());
        }
        for (SpacedLine line : lines) {
            List<List<SpacedWord>> cells = columns.cut(line);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    boolean sure = (column == 0 || clear[column - 1]) && (column + 1 == cells.size() || clear[column]);
                    boolean tight = columns.tight(line, column, clear);
                    byColumn.get(column).add(part(tight, sure, cells.get(column)));
                }
            }
        }
        return byColumn;
    }

    /**
     * The words of a line in one column, as high as they stand there; those of two columns where a gap parts them, a wide
     * one where the borders on both sides are sure.
     */
    private static SpacedLine part(boolean tight, boolean sure, List<SpacedWord> words) {
        boolean parted = false;
        for (int i = 1; i < words.size(); i++) {
            parted |= words.get(i).from() - words.get(i - 1).to() >= (sure ? WIDE : SpacedLine.GAP);
        }
        return new SpacedLine(words, words.get(0).y(), tight || parted);
    }

    /** Where nothing stands in any column. */
    private List<Float> gaps() {
        List<Float> gaps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            float above = edge(lines.get(i - 1), Math::max);
            float below = edge(lines.get(i), Math::min);
            if (below - above > BLANK || ways.padded() && ways.wide(below - above)) {
                gaps.add((below + above) / 2);
            }
        }
        return gaps;
    }

    /** The height of the lowest or the highest word of a line, whose words may not be even. */
    private static float edge(SpacedLine line, BinaryOperator<Float> which) {
        return line.words().stream().map(SpacedWord::y).reduce(which).orElse(line.y());
    }

    private List<List<SpacedCell>> rows(boolean few) {
        float[] anchors = anchors();
        if (anchors.length == 0) {
            return rest();
        }
        boolean top = atTop(anchors);
        List<List<SpacedCell>> byColumn = new ArrayList<>();
        List<RowCut> cuts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            RowCut cut = new RowCut(runs.get(column), anchors, top, continued);
            cuts.add(cut);
            List<SpacedCell> cells = new ArrayList<>(cut.cells(DOUBT));
            if (guessed || few) {
                cells.replaceAll(SpacedRows::doubted);
            }
            byColumn.add(cells);
        }
        if (!top) {
            new SpacedMerges(columns, cuts, anchors).spread(byColumn);
        }
        SpacedMerges merges = new SpacedMerges(columns, cuts, anchors);
        merges.down(byColumn);
        doubtRows(byColumn);
        merges.doubtGaps(byColumn);
        List<List<SpacedCell>> rows = new ArrayList<>();
        for (int row = 0; row <= anchors.length; row++) {
            List<SpacedCell> cells = new ArrayList<>();
            for (List<SpacedCell> column : byColumn) {
                cells.add(column.get(row));
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** Words that no row of theirs stands beside: the end of a row that a page broke. */
    private List<List<SpacedCell>> rest() {
        List<SpacedCell> cells = runs.stream()
                .map(run -> run.size() == 0 ? SpacedCell.EMPTY : new SpacedCell(run.words(0, run.size()), DOUBT))
                .toList();
        return cells.stream().allMatch(SpacedCell::isBlank) ? List.of() : List.of(cells);
    }

    /** Where it is not sure which task a row is, it is not sure whose and until when either. */
    private void doubtRows(List<List<SpacedCell>> byColumn) {
        int title = columns.of(ColumnRole.TITLE);
        for (int row = 1; title >= 0 && row < byColumn.get(title).size(); row++) {
            if (STEP.matcher(Effort.counted(byColumn.get(title).get(row).words()))
                    .lookingAt()) {
                byColumn.get(title).set(row, doubted(byColumn.get(title).get(row)));
            }
            for (List<SpacedCell> column : byColumn) {
                if (byColumn.get(title).get(row).doubt() != null) {
                    column.set(row, doubted(column.get(row)));
                }
            }
        }
    }

    private static SpacedCell doubted(SpacedCell cell) {
        return cell.isBlank() ? cell : new SpacedCell(cell.words(), DOUBT);
    }

    /**
     * Where the rows stand: their numbers, else where nothing but ways across the columns parts them, else the numbers that
     * titles begin with, else lines after empty ones.
     */
    private float[] anchors() {
        List<Float> anchors = new ArrayList<>();
        for (SpacedLine line : lines) {
            List<List<SpacedWord>> cells = columns.cut(line);
            for (int column = 0; column < cells.size(); column++) {
                boolean number = columns.numbers(column)
                        && cells.get(column).size() == 1
                        && NUMBER.matcher(
                                        Effort.counted(cells.get(column).get(0).word()))
                                .matches();
                if (number) {
                    anchors.add(line.y());
                    break;
                }
            }
        }
        if (!anchors.isEmpty()) {
            return floats(anchors);
        }
        List<CellRun> bands = new RowBands(columns, runs, ways).titles();
        guessed = bands.isEmpty();
        if (guessed) {
            return floats(unnumbered());
        }
        float[] tops = floats(bands.stream().map(band -> band.y(0)).toList());
        return atTop(tops)
                ? tops
                : floats(bands.stream()
                        .map(band -> (band.y(0) + band.y(band.size() - 1)) / 2)
                        .toList());
    }

    private List<Float> unnumbered() {
        int title = Math.max(0, columns.of(ColumnRole.TITLE));
        List<Float> marked = new ArrayList<>();
        List<Float> apart = new ArrayList<>();
        CellRun run = runs.get(title);
        for (int i = 0; i < run.size(); i++) {
            if (Numbering.opens(run.lines().get(i).text())) {
                marked.add(run.y(i));
            }
            if (i == 0 || run.cut(i) == 0) {
                apart.add(run.y(i));
            }
        }
        if (marked.size() > 1) {
            return marked;
        }
        List<Float> level = level(title);
        return level.size() > apart.size() ? level : apart;
    }

    /** Lines on which the task's and another column's words begin, and none goes on with what stands above it. */
    private List<Float> level(int title) {
        List<Float> level = new ArrayList<>();
        for (SpacedLine line : lines) {
            boolean begins = true;
            int others = 0;
            boolean task = false;
            for (int column = 0; column < columns.size() && begins; column++) {
                CellRun run = runs.get(column);
                for (int i = 0; i < run.size(); i++) {
                    if (Math.abs(run.y(i) - line.y()) < LEVEL) {
                        begins &= i == 0 || run.cut(i) < GOES_ON;
                        task |= column == title;
                        others += column != title ? 1 : 0;
                    }
                }
            }
            if (begins && task && others > 0) {
                level.add(line.y());
            }
        }
        return level;
    }

    private static float[] floats(List<Float> list) {
        float[] floats = new float[list.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = list.get(i);
        }
        return floats;
    }

    /** Whether nearly all cells begin beside their row's number, and not above it. */
    private boolean atTop(float[] anchors) {
        int cells = 0;
        int beside = 0;
        for (int column = 0; column < columns.size(); column++) {
            if (!columns.numbers(column)) {
                RowCut cut = new RowCut(runs.get(column), anchors, true, continued);
                cells += cut.filled();
                beside += cut.beside();
            }
        }
        return beside >= cells * AT_TOP;
    }
}
