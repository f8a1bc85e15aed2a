package vn.dieuphoi.models.scaffold.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/** Steps that one row cannot hold: rows one below the other, read like lines of text. */
record LinesBlock(List<Row> rows) implements Block {

    /** Between two rows, with the flow that leads back to the left in its middle. */
    private static final int BETWEEN = 40;

    /** So that what a row sends can bend below that flow. */
    private static final int BETWEEN_SENDING = 70;

    LinesBlock {
        rows = List.copyOf(rows);
    }

    /** One row where they fit, else as many as are needed. */
    static List<Block> of(List<Block> blocks, int room) {
        List<List<Block>> lines = new ArrayList<>();
        for (Block block : blocks) {
            List<Block> longer = lines.isEmpty() ? new ArrayList<>() : new ArrayList<>(last(lines));
            longer.add(block);
            if (!lines.isEmpty() && line(longer).width() <= room - GAP) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(List.of(block));
            }
        }
        if (lines.size() < 2) {
            return blocks;
        }
        keepEndFromStandingAlone(lines);
        return List.of(new LinesBlock(lines.stream().map(LinesBlock::line).toList()));
    }

    private static Row line(List<Block> blocks) {
        return new Row(blocks, GAP, last(blocks).ends() ? 0 : last(blocks).gapAfter());
    }

    /** An end event with its last step reads better than alone on a line. */
    private static void keepEndFromStandingAlone(List<List<Block>> lines) {
        List<Block> last = last(lines);
        List<Block> before = lines.get(lines.size() - 2);
        if (last.size() == 1 && last.get(0) instanceof SingleBlock && before.size() > 1) {
            lines.set(lines.size() - 2, before.subList(0, before.size() - 1));
            lines.set(lines.size() - 1, List.of(last(before), last.get(0)));
        }
    }

    @Override
    public int width() {
        return rows.stream().mapToInt(Row::width).max().orElse(0);
    }

    @Override
    public int above() {
        return rows.get(0).above();
    }

    @Override
    public int below() {
        return drop(rows.size() - 1) + last(rows).below();
    }

    @Override
    public int drop() {
        return drop(rows.size() - 1) + last(rows).drop();
    }

    @Override
    public boolean sends() {
        return rows.stream().anyMatch(Row::sends);
    }

    @Override
    public boolean ends() {
        return last(rows).ends();
    }

    @Override
    public int innerGaps() {
        return rows.stream().mapToInt(Row::gaps).max().orElse(0);
    }

    /** How far a row's axis lies below the first one. */
    private int drop(int row) {
        int drop = 0;
        for (int i = 1; i <= row; i++) {
            drop += rows.get(i - 1).below()
                    + (rows.get(i - 1).sends() ? BETWEEN_SENDING : BETWEEN)
                    + rows.get(i).above();
        }
        return (drop + 9) / 10 * 10;
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        LooseFlow flow = in;
        for (int i = 0; i < rows.size() - 1; i++) {
            int from = axis + drop(i);
            flow = rows.get(i).draw(flow, x, width, from, level).orElseThrow();
            int right = Math.max(
                    flow.tip().x() + GAP / 2,
                    flow.tip().x() + last(rows.get(i).blocks()).gapAfter() - GAP / 2);
            int between = from + rows.get(i).below() + BETWEEN / 2;
            Point start = new Point(x, axis + drop(i + 1));
            flow = flow.through(flow.tip().atX(right), new Point(right, between), start.atY(between), start);
        }
        return last(rows).draw(flow, x, width, axis + drop(rows.size() - 1), level);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
