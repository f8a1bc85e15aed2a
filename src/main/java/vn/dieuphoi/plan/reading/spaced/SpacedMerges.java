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
