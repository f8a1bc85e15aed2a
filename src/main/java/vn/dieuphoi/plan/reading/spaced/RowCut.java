package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts the lines of a column into the cells of its rows at the least cost: a cell stands beside its row's number and ends
 * where its words do. The first of the cells belongs to no number: the end of a row that a page broke.
 */
final class RowCut {

    private static final float NEVER = 1e9f;
    private static final float SURE = 1.2f;
    private static final float EMPTY = 0.8f;
    private static final float BROKEN = 2;

    /** Words above the first number with nothing between them and its row. */
    private static final float BROKEN_APART = 0.3f;

    private static final float FAR = 1.5f;
    /** Less than this between two cuts says for neither. */
    private static final float CLEAR = 0.5f;

    /** And less than this on pages where cells stand no further apart than their lines. */
    private static final float FAINT = 1.3f;

    /** A cell of two lines in the middle of its row begins half a line above one of one line. */
    private static final float BESIDE = 0.3f;

    private static final float HALF = 0.5f;

    private final CellRun run;
    private final float[] anchors;
    private final boolean top;
    private final boolean continued;
    /** For each row the first line that is not its or a row's before. */
    private final int[] ends;

    private final float[] costs;

    /** For each row what the best cut costs more in which its cell is another. */
    private final float[] margins;

    RowCut(CellRun run, float[] anchors, boolean top, boolean continued) {
        this.continued = continued;
        this.run = run;
        this.anchors = anchors;
        this.top = top;
        int rows = anchors.length + 1;
        this.ends = new int[rows];
        this.costs = new float[rows];
        this.margins = new float[rows];
        float[][] least = new float[rows + 1][run.size() + 1];
        int[][] from = new int[rows + 1][run.size() + 1];
        for (float[] row : least) {
            Arrays.fill(row, NEVER);
        }
        least[0][0] = 0;
        for (int row = 0; row < rows; row++) {
            for (int start = 0; start <= run.size(); start++) {
                if (least[row][start] < NEVER) {
                    reach(row, start, least, from);
                }
            }
        }
        int end = run.size();
        for (int row = rows; row > 0; row--) {
            ends[row - 1] = end;
            int start = from[row][end];
            costs[row - 1] = start == end ? 0 : own(row - 1, start, end);
            end = start;
        }
        if (!top) {
            compare(least);
        }
    }

    private void reach(int row, int start, float[][] least, int[][] from) {
        each(row, start, (end, more) -> {
            float sum = least[row][start] + more;
            if (sum < least[row + 1][end]) {
                least[row + 1][end] = sum;
                from[row + 1][end] = start;
            }
        });
    }

    /** Goes back from the last line and compares the cuts that give a row another cell. */
    private void compare(float[][] least) {
        int rows = anchors.length + 1;
        float best = least[rows][run.size()];
        float[] rest = new float[run.size() + 1];
        Arrays.fill(rest, NEVER);
        rest[run.size()] = 0;
        for (int row = rows - 1; row >= 0; row--) {
            float[] later = rest;
            float[] here = new float[run.size() + 1];
            Arrays.fill(here, NEVER);
            margins[row] = NEVER;
            int at = row;
            for (int i = 0; i <= run.size(); i++) {
                int start = i;
                if (least[row][start] < NEVER / 10) {
                    each(row, start, (end, more) -> {
                        here[start] = Math.min(here[start], more + later[end]);
                        boolean other = start != start(at) || end != ends[at];
                        if (other) {
                            float sum = least[at][start] + more + later[end];
                            margins[at] = Math.min(margins[at], sum - best);
                        }
                    });
                }
            }
            rest = here;
        }
    }

    private int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** A cell from some line on. */
    private interface Cell {
        void ends(int end, float cost);
    }

    /** Each cell of a row that may begin with a line. */
    private void each(int row, int start, Cell cell) {
        float going = 0;
        for (int end = start; end <= run.size(); end++) {
            if (end > start + 1) {
                going += top ? 0 : run.on(end - 1);
            }
            if (end > start && row > 0 && beyond(row, end - 1)) {
                break;
            }
            float cut = cut(end);
            cell.ends(end, end == start ? (row == 0 ? 0 : EMPTY) : place(row, start, end) + going + cut);
        }
    }

    /** A line beyond the second next number belongs to another row. */
    private boolean beyond(int row, int line) {
        return row + 1 < anchors.length && run.y(line) >= anchors[row + 1];
    }

    private float own(int row, int start, int end) {
        float going = 0;
        for (int i = start + 1; i < end && !top; i++) {
            going += run.on(i);
        }
        return place(row, start, end) + going + cut(start) + cut(end);
    }

    /** Where cells begin beside their numbers the numbers alone say where they end. */
    private float cut(int line) {
        return top || line == 0 || line == run.size() ? 0 : run.cut(line);
    }

    /** What speaks against these lines beside the row's number. */
    private float place(int row, int start, int end) {
        if (row == 0) {
            boolean above = anchors.length == 0 || run.y(end - 1) < anchors[0];
            return above ? continued && parted(run.y(end - 1)) ? BROKEN_APART : BROKEN : NEVER / 10;
        }
        float anchor = anchors[row - 1];
        if (top) {
            boolean below = row < anchors.length && run.y(end - 1) >= anchors[row] - BESIDE;
            boolean above = run.y(start) < anchor - BESIDE;
            return above || below ? NEVER / 10 : Math.abs(run.y(start) - anchor) * 2;
        }
        float far = 0;
        for (int i = start; i < end; i++) {
            boolean over = row > 1 && run.y(i) <= anchors[row - 2] || row < anchors.length && run.y(i) >= anchors[row];
            far += over ? FAR : 0;
        }
        float middle = (run.y(start) + run.y(end - 1)) / 2;
        float off = Math.abs(middle - anchor);
        return (off <= HALF ? off * 0.8f : off - 0.1f) + far;
    }

    /** Whether nothing stands in any column between this height and the first number. */
    private boolean parted(float y) {
        return run.gaps().stream().anyMatch(gap -> y < gap && gap < anchors[0]);
    }

    /** How many cells have words, those of a broken row too. */
    int filled() {
        int filled = 0;
        for (int row = 0; row < ends.length; row++) {
            filled += Float.isNaN(middle(row)) ? 0 : 1;
        }
        return filled;
    }

    /** How many cells begin beside their number. */
    int beside() {
        int beside = 0;
        for (int row = 1; row < ends.length; row++) {
            boolean there = ends[row - 1] < ends[row] && !parted(ends[row - 1], ends[row]);
            beside += there && Math.abs(run.y(ends[row - 1]) - anchors[row - 1]) <= BESIDE ? 1 : 0;
        }
        return beside;
    }

    /** Whether an empty line stands between the lines of a cell. */
    private boolean parted(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (run.apart(i)) {
                return true;
            }
        }
        return false;
    }

    /** The middle of a row's lines; not a number where it has none. */
    float middle(int row) {
        int start = row == 0 ? 0 : ends[row - 1];
        return start == ends[row] ? Float.NaN : (run.y(start) + run.y(ends[row] - 1)) / 2;
    }

    /** Where a row's first line stands; not a number where it has none. */
    float first(int row) {
        return start(row) == ends[row] ? Float.NaN : run.y(start(row));
    }

    /** Where a row's last line stands; not a number where it has none. */
    float last(int row) {
        return start(row) == ends[row] ? Float.NaN : run.y(ends[row] - 1);
    }

    /** Whether the only ways across all columns beside a row's number are right above and right below these lines. */
    private boolean banded(int row, int start, int end) {
        if (start == end) {
            return false;
        }
        float above = edge(row - 1);
        float below = edge(row);
        boolean whole = (start == 0 || run.y(start - 1) < above) && (end == run.size() || run.y(end) > below);
        return whole && run.y(start) > above && run.y(end - 1) < below;
    }

    /** Where the only way across all columns between a row's number and the next one lies; not a number where there are several. */
    private float edge(int row) {
        float from = row == 0 ? -Float.MAX_VALUE : anchors[row - 1];
        float to = row == anchors.length ? Float.MAX_VALUE : anchors[row];
        List<Float> between =
                run.gaps().stream().filter(gap -> from < gap && gap < to).toList();
        boolean end = row == 0 || row == anchors.length;
        return between.size() == 1 && !end
                ? between.get(0)
                : end && between.isEmpty() ? (row == 0 ? -Float.MAX_VALUE : Float.MAX_VALUE) : Float.NaN;
    }

    /** The cells, the broken row's first. */
    List<SpacedCell> cells(String doubt) {
        List<SpacedCell> cells = new ArrayList<>();
        int start = 0;
        for (int row = 0; row < ends.length; row++) {
            boolean tight = run.lines().subList(start, ends[row]).stream().anyMatch(SpacedLine::tight);
            boolean guessed = row > 0
                    && (costs[row] > SURE || !top && margins[row] < (run.ways().vague() ? FAINT : CLEAR))
                    && !banded(row, start, ends[row]);
            String why = tight || guessed ? doubt : null;
            cells.add(start == ends[row] ? SpacedCell.EMPTY : new SpacedCell(run.words(start, ends[row]), why));
            start = ends[row];
        }
        return cells;
    }
}
