package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/**
 * Branches behind a parallel gateway that stand beside each other. The first is reached along the axis, the others over a
 * line above all; the last leaves along the axis, the others over a line below all.
 */
record Shelf(List<Row> rows) {

    private static final int BESIDE = 20;

    /** From the branches to the line above and to the one below. */
    private static final int LINE = 20;

    Shelf {
        rows = List.copyOf(rows);
    }

    /** One below the other, or beside each other where there are many; all in their order.
     *
     * @param line pixels that a line of steps may take */
    static List<Shelf> of(List<Row> rows, Packing packing, int line) {
        if (rows.size() < packing.many()) {
            return rows.stream().map(row -> new Shelf(List.of(row))).toList();
        }
        List<List<Row>> shelves = new ArrayList<>();
        for (Row row : rows) {
            List<Row> wider = shelves.isEmpty() ? new ArrayList<>() : new ArrayList<>(shelves.get(shelves.size() - 1));
            wider.add(row);
            if (!shelves.isEmpty() && new Shelf(wider).width() <= packing.room(line)) {
                shelves.set(shelves.size() - 1, wider);
            } else {
                shelves.add(List.of(row));
            }
        }
        return shelves.stream().map(Shelf::new).toList();
    }

    int width() {
        return rows.stream().mapToInt(Row::width).sum() + (rows.size() - 1) * BESIDE;
    }

    int above() {
        return rows.stream().mapToInt(Row::above).max().orElse(0) + line();
    }

    int below() {
        return rows.stream().mapToInt(Row::below).max().orElse(0) + line();
    }

    int gaps() {
        return rows.stream().mapToInt(Row::gaps).sum();
    }

    boolean sends() {
        return rows.stream().anyMatch(Row::sends);
    }

    boolean ends() {
        return rows.stream().allMatch(Row::ends);
    }

    private int line() {
        return rows.size() > 1 ? LINE : 0;
    }

    /** @return where its branches go on, each to the join */
    List<LooseFlow> draw(DrawnNode split, int offset, int x, int width, Level level) {
        int axis = split.box().centre().y() + offset;
        int share = (width - width()) / rows.size() / LINE * LINE;
        List<LooseFlow> ends = new ArrayList<>();
        int left = x;
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            int room = last ? x + width - left : rows.get(i).width() + share;
            int right = left + room;
            LooseFlow in = i == 0 ? Fork.leave(split, offset) : over(split, offset, new Point(left, axis));
            Optional<LooseFlow> end = rows.get(i).draw(in, left, room, axis, level);
            end.map(flow -> last ? flow : under(flow, right, axis + below())).ifPresent(ends::add);
            left = right + BESIDE;
        }
        return ends;
    }

    private LooseFlow over(DrawnNode split, int offset, Point to) {
        return Fork.leave(split, offset - above()).through(to.down(-above()), to);
    }

    private static LooseFlow under(LooseFlow flow, int right, int line) {
        Point corner = flow.tip().atX(right);
        return flow.through(corner, corner.atY(line));
    }
}
