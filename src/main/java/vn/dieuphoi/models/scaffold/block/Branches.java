package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** Shelves of rows stacked between a split and a join. */
record Branches(List<Shelf> shelves, boolean balanced) {

    private static final int BETWEEN = 20;

    /** So that what a shelf sends can bend below it. */
    private static final int BETWEEN_SENDING = 50;

    private static final int GRID = 10;

    Branches {
        shelves = List.copyOf(shelves);
    }

    /** Those of a parallel gateway: in balance, unless lines of shelves would run through the gateway. */
    static Branches beside(List<Shelf> shelves) {
        boolean lines = shelves.stream().anyMatch(shelf -> shelf.rows().size() > 1);
        return new Branches(shelves, !lines || shelves.size() % 2 == 1);
    }

    /** The first straight on, the others below it. */
    static Branches below(List<Row> rows) {
        return new Branches(rows.stream().map(row -> new Shelf(List.of(row))).toList(), false);
    }

    List<Row> rows() {
        return shelves.stream().flatMap(shelf -> shelf.rows().stream()).toList();
    }

    boolean end() {
        return shelves.stream().allMatch(Shelf::ends);
    }

    boolean sends() {
        return shelves.stream().anyMatch(Shelf::sends);
    }

    int width() {
        return shelves.stream().mapToInt(Shelf::width).max().orElse(0);
    }

    int gaps() {
        return shelves.stream().mapToInt(Shelf::gaps).max().orElse(0);
    }

    int above() {
        return reach(shelf -> shelf.above(), -1);
    }

    int below() {
        return reach(shelf -> shelf.below(), 1);
    }

    /**
     * Distance of each shelf's axis from the axis of the split: the first on it, or balanced with the middle one,
     * or the middle between two, on it.
     */
    List<Integer> offsets() {
        List<Integer> offsets = new ArrayList<>(List.of(0));
        for (int i = 1; i < shelves.size(); i++) {
            int pitch = shelves.get(i - 1).below()
                    + shelves.get(i).above()
                    + (shelves.get(i - 1).sends() ? BETWEEN_SENDING : BETWEEN);
            offsets.add(offsets.get(i - 1) + (pitch + GRID - 1) / GRID * GRID);
        }
        int last = shelves.size() - 1;
        int middle = balanced ? (offsets.get(last / 2) + offsets.get((last + 1) / 2)) / 2 / GRID * GRID : 0;
        return offsets.stream().map(offset -> offset - middle).toList();
    }

    private int reach(ToIntFunction<Shelf> extent, int side) {
        List<Integer> offsets = offsets();
        int reach = Elements.GATEWAY / 2;
        for (int i = 0; i < shelves.size(); i++) {
            reach = Math.max(reach, side * offsets.get(i) + extent.applyAsInt(shelves.get(i)));
        }
        return reach;
    }
}
