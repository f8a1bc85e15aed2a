package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.List;

/**
 * How far lines of a table's columns stand from the next below them: the least way is that within a cell.
 *
 * @param leading from one line of a cell to the next
 * @param padded whether cells stand further apart than their lines do
 */
record LineGaps(float leading, boolean padded) {

    /** Of a text, whose lines are counted: those of columns beside each other may have been put in between. */
    private static final LineGaps COUNTED = new LineGaps(Float.MAX_VALUE, false);

    private static final float MORE = 1.08f;
    private static final float ODD = 0.16f;
    private static final int SHARE = 10;

    static LineGaps of(List<List<SpacedLine>> columns) {
        List<Float> ways = new ArrayList<>();
        for (List<SpacedLine> column : columns) {
            for (int i = 1; i < column.size(); i++) {
                ways.add(column.get(i).y() - column.get(i - 1).y());
            }
        }
        ways.sort(null);
        if (ways.stream().allMatch(way -> way == Math.rint(way))) {
            return COUNTED;
        }
        float leading = ways.isEmpty() ? 1 : ways.get(ways.size() / SHARE);
        List<Float> wide = ways.stream().filter(way -> way > leading * MORE).toList();
        long odd = wide.stream().filter(way -> odd(way / leading)).count();
        return new LineGaps(leading, odd * 2 > wide.size());
    }

    /** Lines in the middle of their cells stand half lines apart where nothing else parts their cells. */
    private static boolean odd(float lines) {
        return Math.abs(lines * 2 - Math.round(lines * 2)) > ODD;
    }

    /** Whether this is more than between two lines of a cell. */
    boolean wide(float way) {
        return way > leading * MORE;
    }

    /** Whether nothing but the words tells where cells end. */
    boolean vague() {
        return !padded && this != COUNTED;
    }

    /** Whether lines so close are those of one cell. */
    boolean within(float way) {
        return padded && !wide(way);
    }
}
