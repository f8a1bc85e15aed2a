package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** Rows stacked between a split and a join. */
record Branches(List<Row> rows, boolean balanced) {

    private static final int BETWEEN = 20;

    /** So that what a row sends can bend below it. */
    private static final int BETWEEN_SENDING = 50;

    private static final int GRID = 10;

    Branches {
        rows = List.copyOf(rows);
    }

    boolean sends() {
        return rows.stream().anyMatch(Row::sends);
    }

    int width() {
        return rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    int gaps() {
        return rows.stream().mapToInt(Row::gaps).max().orElse(0);
    }

    int above() {
        return reach(row -> row.above(), -1);
    }

    int below() {
        return reach(row -> row.below(), 1);
    }

    /**
     * Distance of each row's axis from the axis of the split: the first row on it, or balanced with the middle row,
     * or the middle between two rows, on it.
     */
    List<Integer> offsets() {
        List<Integer> offsets = new ArrayList<>(List.of(0));
        for (int i = 1; i < rows.size(); i++) {
            int pitch = rows.get(i - 1).below()
                    + rows.get(i).above()
                    + (rows.get(i - 1).sends() ? BETWEEN_SENDING : BETWEEN);
            offsets.add(offsets.get(i - 1) + (pitch + GRID - 1) / GRID * GRID);
        }
        int last = rows.size() - 1;
        int middle = balanced ? (offsets.get(last / 2) + offsets.get((last + 1) / 2)) / 2 / GRID * GRID : 0;
        return offsets.stream().map(offset -> offset - middle).toList();
    }

    private int reach(ToIntFunction<Row> extent, int side) {
        List<Integer> offsets = offsets();
        int reach = Elements.GATEWAY / 2;
        for (int i = 0; i < rows.size(); i++) {
            reach = Math.max(reach, side * offsets.get(i) + extent.applyAsInt(rows.get(i)));
        }
        return reach;
    }
}
