package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.table.ColumnRole;

/**
 * Finds cells that were merged over several rows before the lines were lost: their words stand in the middle of rows that
 * say nothing themselves. Told by the deadlines, which no row lacks without a reason; the cells beside them follow.
 */
final class SpacedMerges {

    private static final String DOUBT = "ô gộp nhiều dòng, đoán theo khoảng trống";
    private static final String BLANK = "ô trống, có thể gộp với ô phía trên";
    private static final String LESS = "ô phối hợp hay sản phẩm trống, có thể gộp với ô khác";
    private static final int MANY = 4;

    /** Tasks of ten of which a column says something, for one that it says nothing of to be odd. */
    private static final int USUAL = 8;

    private static final String GAP = "ô chủ trì hay thời hạn trống, có thể gộp với ô khác";

    /** What a row costs, in lines, of which nothing is said: few tasks have no lead, many no partner. */
    private static final Map<ColumnRole, Float> COSTS = Map.of(
            ColumnRole.LEAD,
            2f,
            ColumnRole.LEAD_AND_PARTNERS,
            2f,
            ColumnRole.DUE,
            1f,
            ColumnRole.PARTNERS,
            0.45f,
            ColumnRole.PRODUCT,
            0.45f);

    private final SpacedColumns columns;
    private final List<RowCut> cuts;
    private final float[] anchors;
    private final Set<Integer> groups = new HashSet<>();

    SpacedMerges(SpacedColumns columns, List<RowCut> cuts, float[] anchors) {
        this.columns = columns;
        this.cuts = cuts;
        this.anchors = anchors;
    }

    void spread(List<List<SpacedCell>> cells) {
        findGroups(cells);
        int rows = anchors.length;
        int from = 1;
        for (int row = 1; row <= rows + 1; row++) {
            if (row > rows || groups.contains(row)) {
                if (row - from > 1) {
                    spread(cells, from, row);
                }
                from = row + 1;
            }
        }
    }

    /** Spreads words over the rows from one to before another, none of which heads a group. */
    private void spread(List<List<SpacedCell>> cells, int from, int to) {
        float[] edges = edges(cells, from, to);
        for (int column = 0; edges != null && column < columns.size(); column++) {
            ColumnRole role = columns.head().headings().get(column).role();
            boolean one = role != null
                    && columns.head().headings().stream()
                                    .filter(heading -> heading.role() == role)
                                    .count()
                            == 1;
            if (!one || !COSTS.containsKey(role) || full(cells.get(column), from, to)) {
                continue;
            }
            List<SpacedCell> said = List.copyOf(cells.get(column));
            List<Integer> at = new ArrayList<>();
            List<Float> middles = new ArrayList<>();
            for (int row = from; row < to; row++) {
                if (!said.get(row).isBlank()) {
                    at.add(row);
                    middles.add(cuts.get(column).middle(row));
                }
            }
            int[] owners = new MergedColumn(edges, middles, COSTS.get(role)).cells();
            for (int row = from; owners != null && row < to; row++) {
                int owner = owners[row - from];
                SpacedCell own = owner < 0 ? SpacedCell.EMPTY : said.get(at.get(owner));
                boolean alone = owner >= 0 && at.get(owner) == row && many(owners, owner) == 1;
                cells.get(column).set(row, alone || own.isBlank() ? own : new SpacedCell(own.words(), DOUBT));
            }
        }
    }

    private static int many(int[] owners, int owner) {
        return (int) Arrays.stream(owners).filter(one -> one == owner).count();
    }

    private static boolean full(List<SpacedCell> column, int from, int to) {
        return column.subList(from, to).stream().noneMatch(SpacedCell::isBlank)
                || column.subList(from, to).stream().allMatch(SpacedCell::isBlank);
    }

    private static String number(String words) {
        return words.replaceAll("[\\s()]+", "").replaceAll("[.)/]+$", "");
    }

    /** Heights between the rows, told by the columns that say something in each; null where none does. */
    private float @Nullable [] edges(List<List<SpacedCell>> cells, int from, int to) {
        float[] tops = new float[to - from];
        float[] bottoms = new float[to - from];
        Arrays.fill(tops, Float.MAX_VALUE);
        Arrays.fill(bottoms, -Float.MAX_VALUE);
        boolean told = false;
        for (int column = 0; column < columns.size(); column++) {
            if (cells.get(column).subList(from, to).stream().noneMatch(SpacedCell::isBlank)) {
                told = true;
                for (int row = from; row < to; row++) {
                    tops[row - from] =
                            Math.min(tops[row - from], cuts.get(column).first(row));
                    bottoms[row - from] =
                            Math.max(bottoms[row - from], cuts.get(column).last(row));
                }
            }
        }
        float[] edges = new float[to - from + 1];
        float half = Float.MAX_VALUE;
        for (int i = 1; i < to - from; i++) {
            edges[i] = (bottoms[i - 1] + tops[i]) / 2;
            half = Math.min(half, (tops[i] - bottoms[i - 1]) / 2);
        }
        edges[0] = tops[0] - half;
        edges[to - from] = bottoms[to - from - 1] + half;
        return told ? edges : null;
    }

    /**
     * Words of a merged cell that stand in its first row: a row that says until when and not who, and is counted like the row
     * above it, is given who that one names; in a calendar, whose times stand before its tasks, a row without one its time.
     */
    void down(List<List<SpacedCell>> cells) {
        findGroups(cells);
        int due = columns.of(ColumnRole.DUE);
        int lead = columns.of(ColumnRole.LEAD);
        if (due < 0 || lead < 0) {
            return;
        }
        int partners = columns.of(ColumnRole.PARTNERS);
        boolean calendar = due < columns.of(ColumnRole.TITLE);
        List<SpacedCell> dues = List.copyOf(cells.get(due));
        List<SpacedCell> leads = List.copyOf(cells.get(lead));
        for (int row = 2; row < dues.size(); row++) {
            if (groups.contains(row) || groups.contains(row - 1) || !alike(cells, row)) {
                continue;
            }
            boolean all = leads.get(row).isBlank() && dues.get(row).isBlank() && says(cells, row);
            if (all) {
                copy(cells.get(due), row);
            }
            boolean who = leads.get(row).isBlank() && (all || !dues.get(row).isBlank());
            boolean when =
                    calendar && dues.get(row).isBlank() && !leads.get(row).isBlank();
            if (who) {
                copy(cells.get(lead), row);
            }
            if (when) {
                copy(cells.get(due), row);
            }
            if (who && partners >= 0 && cells.get(partners).get(row).isBlank()) {
                copy(cells.get(partners), row);
            }
        }
    }

    /** A task of which nothing tells who or until when may have it from a cell that was merged. */
    void doubtGaps(List<List<SpacedCell>> cells) {
        int title = columns.of(ColumnRole.TITLE);
        int due = columns.of(ColumnRole.DUE);
        int lead = columns.of(ColumnRole.LEAD);
        if (title < 0 || due < 0 || lead < 0) {
            return;
        }
        for (int row = 1; row < cells.get(title).size(); row++) {
            SpacedCell task = cells.get(title).get(row);
            boolean when = !cells.get(due).get(row).isBlank();
            boolean who = !cells.get(lead).get(row).isBlank();
            boolean half = when != who || !when && says(cells, row);
            boolean less =
                    who && when && (lacks(cells, ColumnRole.PARTNERS, row) || lacks(cells, ColumnRole.PRODUCT, row));
            if ((half || less) && !task.isBlank() && !groups.contains(row) && task.doubt() == null) {
                cells.get(title).set(row, new SpacedCell(task.words(), half ? GAP : LESS));
            }
        }
    }

    /** Whether a column says nothing of a task, and something of nearly all others. */
    private boolean lacks(List<List<SpacedCell>> cells, ColumnRole role, int row) {
        int column = columns.of(role);
        if (column < 0 || !cells.get(column).get(row).isBlank()) {
            return false;
        }
        int title = columns.of(ColumnRole.TITLE);
        int tasks = 0;
        int said = 0;
        for (int i = 1; i < cells.get(title).size(); i++) {
            boolean task = !cells.get(title).get(i).isBlank() && !groups.contains(i);
            tasks += task ? 1 : 0;
            said += task && !cells.get(column).get(i).isBlank() ? 1 : 0;
        }
        return tasks >= MANY && said * 10 >= tasks * USUAL;
    }

    /** Whether a row says what comes of its task. */
    private boolean says(List<List<SpacedCell>> cells, int row) {
        int title = columns.of(ColumnRole.TITLE);
        int product = columns.of(ColumnRole.PRODUCT);
        return title >= 0
                && product >= 0
                && !cells.get(title).get(row).isBlank()
                && !cells.get(product).get(row).isBlank();
    }

    private static void copy(List<SpacedCell> column, int row) {
        SpacedCell above = column.get(row - 1);
        if (!above.isBlank()) {
            column.set(row, new SpacedCell(above.words(), BLANK));
        }
    }

    /** Whether a row has a number like that of the row above it, or neither has one. */
    private boolean alike(List<List<SpacedCell>> cells, int row) {
        for (int column = 0; column < cells.size(); column++) {
            if (columns.numbers(column)) {
                String above = shape(cells.get(column).get(row - 1).words());
                return above.equals(shape(cells.get(column).get(row).words()));
            }
        }
        return true;
    }

    private static String shape(String number) {
        return number.strip().replaceAll("\\d+", "1").replaceAll("[a-zđ]", "a").replaceAll("[.)]+$", "");
    }

    /** Rows that say what the rows below them have in common stand in no merged cell. */
    private void findGroups(List<List<SpacedCell>> cells) {
        int lead = columns.of(ColumnRole.LEAD);
        for (int column = 0; column < cells.size(); column++) {
            for (int row = 1; columns.numbers(column) && row < cells.get(column).size(); row++) {
                boolean nobody = lead < 0 || cells.get(lead).get(row).isBlank();
                String number = number(cells.get(column).get(row).words());
                String next = row + 1 == cells.get(column).size()
                        ? ""
                        : number(cells.get(column).get(row + 1).words());
                boolean above = GroupLines.depth(number) >= 0 && GroupLines.depth(next) > GroupLines.depth(number);
                if (nobody && (above || SpacedColumns.callsGroup(number))) {
                    groups.add(row);
                }
            }
        }
    }
}
