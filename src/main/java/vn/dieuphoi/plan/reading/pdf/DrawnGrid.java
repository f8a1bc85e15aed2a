package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A table as its drawn lines make it: places between all lines, those without a line between them one merged cell.
 *
 * @param xs its upright lines from left to right
 * @param ys its level lines from top to bottom
 */
record DrawnGrid(float[] xs, float[] ys, List<Stroke> strokes) {

    private static final float NEAR = 3;

    /** A merged cell; the last row and column belong to it. */
    record Area(int top, int left, int bottom, int right) {}

    /** The tables of a page: lines that touch, at least two columns and one row of them. */
    static List<DrawnGrid> of(List<Stroke> strokes) {
        List<DrawnGrid> grids = new ArrayList<>();
        for (List<Stroke> touching : touching(strokes)) {
            float[] xs = edges(touching, false);
            float[] ys = edges(touching, true);
            if (xs.length >= 3 && ys.length >= 2) {
                grids.add(new DrawnGrid(xs, ys, touching));
            }
        }
        return grids;
    }

    private static List<List<Stroke>> touching(List<Stroke> strokes) {
        int[] group = new int[strokes.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                Stroke a = strokes.get(i);
                Stroke b = strokes.get(j);
                boolean meet = a.level() == b.level()
                        ? Math.abs(a.at() - b.at()) <= 1.5f && a.from() <= b.to() + NEAR && b.from() <= a.to() + NEAR
                        : a.touches(b, NEAR);
                if (meet) {
                    group[root(group, i)] = root(group, j);
                }
            }
        }
        TreeMap<Integer, List<Stroke>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), fresh -> new ArrayList<>()).add(strokes.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** Where lines of one direction stand, and where those of the other end: a table may be open at its sides. */
    private static float[] edges(List<Stroke> strokes, boolean level) {
        List<Float> all = new ArrayList<>();
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (Stroke stroke : strokes) {
            if (stroke.level() == level) {
                all.add(stroke.at());
            } else {
                least = Math.min(least, stroke.from());
                most = Math.max(most, stroke.to());
            }
        }
        if (least <= most) {
            all.add(least);
            all.add(most);
        }
        all.sort(null);
        List<Float> apart = new ArrayList<>();
        for (float value : all) {
            if (apart.isEmpty() || value - apart.get(apart.size() - 1) > NEAR) {
                apart.add(value);
            }
        }
        float[] edges = new float[apart.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = apart.get(i);
        }
        return edges;
    }

    boolean holds(Glyph glyph) {
        return glyph.x() >= xs[0] - NEAR
                && glyph.x() <= xs[xs.length - 1] + NEAR
                && glyph.middle() >= ys[0] - NEAR
                && glyph.middle() <= ys[ys.length - 1] + NEAR;
    }

    float top() {
        return ys[0];
    }

    int rowOf(Glyph glyph) {
        return between(ys, glyph.middle());
    }

    int columnOf(Glyph glyph) {
        return between(xs, glyph.x() + glyph.width() / 2);
    }

    private static int between(float[] edges, float at) {
        int i = 0;
        while (i < edges.length - 2 && at > edges[i + 1]) {
            i++;
        }
        return i;
    }

    /** For each place the merged cell that covers it. */
    Area[][] areas() {
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[] group = new int[rows * columns];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (column + 1 < columns && !drawn(false, xs[column + 1], ys[row], ys[row + 1])) {
                    group[root(group, row * columns + column)] = root(group, row * columns + column + 1);
                }
                if (row + 1 < rows && !drawn(true, ys[row + 1], xs[column], xs[column + 1])) {
                    group[root(group, row * columns + column)] = root(group, (row + 1) * columns + column);
                }
            }
        }
        return areas(group, rows, columns);
    }

    private static Area[][] areas(int[] group, int rows, int columns) {
        Area[] byRoot = new Area[group.length];
        for (int i = 0; i < group.length; i++) {
            int root = root(group, i);
            Area known = byRoot[root];
            int row = i / columns;
            int column = i % columns;
            byRoot[root] = known == null
                    ? new Area(row, column, row, column)
                    : new Area(
                            Math.min(known.top(), row),
                            Math.min(known.left(), column),
                            Math.max(known.bottom(), row),
                            Math.max(known.right(), column));
        }
        Area[][] areas = new Area[rows][columns];
        for (int i = 0; i < group.length; i++) {
            areas[i / columns][i % columns] = byRoot[root(group, i)];
        }
        return areas;
    }

    /** Whether lines cover more than half of the way between two places. */
    private boolean drawn(boolean level, float at, float from, float to) {
        float covered = 0;
        for (Stroke stroke : strokes) {
            if (stroke.level() == level && Math.abs(stroke.at() - at) <= NEAR) {
                covered = Math.max(covered, Math.min(to, stroke.to()) - Math.max(from, stroke.from()));
            }
        }
        return covered > (to - from) / 2;
    }
}
