package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dieuphoi.plan.reading.table.ColumnRole;

/**
 * Finds cells that were merged over several rows before the lines were lost: their words stand in the middle of rows that
 * say nothing themselves. Told by the deadlines, which no row lacks without a reason; the cells beside them follow.
 */
final class SpacedMerges {

    private static final String DOUBT = "ô gộp nhiều dòng, đoán theo khoảng trống";
    private static final String BLANK = "ô trống, có thể gộp với ô phía trên";
    private static final String GAP = "ô chủ trì hay thời hạn trống, có thể gộp với ô khác";
    private static final float NEAR = 2.5f;

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
        int due = columns.of(ColumnRole.DUE);
        if (due < 0) {
            return;
        }
        findGroups(cells);
        List<SpacedCell> said = List.copyOf(cells.get(due));
        for (int row = 1; row < said.size(); row++) {
            if (!said.get(row).isBlank()) {
                int[] over = over(said, row, cuts.get(due).middle(row));
                if (over[1] > over[0]) {
                    spread(cells, row, over);
                }
            }
        }
        spreadLeads(cells);
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
            boolean who = leads.get(row).isBlank() && !dues.get(row).isBlank();
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
            boolean half = cells.get(due).get(row).isBlank()
                    != cells.get(lead).get(row).isBlank();
            if (half && !task.isBlank() && !groups.contains(row) && task.doubt() == null) {
                cells.get(title).set(row, new SpacedCell(task.words(), GAP));
            }
        }
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
                if (nobody
                        && SpacedColumns.callsGroup(cells.get(column).get(row).words())) {
                    groups.add(row);
                }
            }
        }
    }

    /** The widest rows round this one that say nothing and in whose middle its words stand. */
    private int[] over(List<SpacedCell> said, int row, float middle) {
        int first = row;
        while (first > 1 && said.get(first - 1).isBlank() && !groups.contains(first - 1)) {
            first--;
        }
        int last = row;
        while (last + 1 < said.size() && said.get(last + 1).isBlank() && !groups.contains(last + 1)) {
            last++;
        }
        for (int top = first; top <= row; top++) {
            for (int bottom = last; bottom >= row; bottom--) {
                if (bottom > top && Math.abs((anchors[top - 1] + anchors[bottom - 1]) / 2 - middle) <= NEAR) {
                    return new int[] {top, bottom};
                }
            }
        }
        return new int[] {row, row};
    }

    /** Who leads several rows, said in their middle. */
    private void spreadLeads(List<List<SpacedCell>> cells) {
        int lead = columns.of(ColumnRole.LEAD);
        if (lead < 0) {
            return;
        }
        List<SpacedCell> said = List.copyOf(cells.get(lead));
        for (int row = 1; row < said.size(); row++) {
            if (!said.get(row).isBlank()) {
                int[] over = over(said, row, cuts.get(lead).middle(row));
                for (int i = over[0]; i <= over[1] && over[1] > over[0]; i++) {
                    cells.get(lead).set(i, new SpacedCell(said.get(row).words(), DOUBT));
                }
            }
        }
    }

    private void spread(List<List<SpacedCell>> cells, int row, int[] over) {
        for (int column = 0; column < columns.size(); column++) {
            ColumnRole role = columns.head().headings().get(column).role();
            boolean shared = role == ColumnRole.DUE || role == ColumnRole.PARTNERS || role == ColumnRole.PRODUCT;
            List<Integer> filled = new ArrayList<>();
            for (int i = over[0]; i <= over[1]; i++) {
                if (!cells.get(column).get(i).isBlank()) {
                    filled.add(i);
                }
            }
            if (shared && filled.size() == 1 && Math.abs(filled.get(0) - row) <= 1) {
                SpacedCell one = cells.get(column).get(filled.get(0));
                for (int i = over[0]; i <= over[1]; i++) {
                    cells.get(column).set(i, new SpacedCell(one.words(), DOUBT));
                }
            }
        }
    }
}
