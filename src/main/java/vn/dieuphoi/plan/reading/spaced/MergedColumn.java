package vn.dieuphoi.plan.reading.spaced;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds over which rows the words of a column's cells go: those of a merged cell stand in the middle of its rows, and each
 * row is one cell's or nobody's.
 *
 * @param edges heights at which rows begin, and that at which the last ends
 * @param middles of the words of each cell, from top to bottom
 * @param blank what a row of nobody costs, in lines
 */
record MergedColumn(float[] edges, List<Float> middles, float blank) {

    private static final float NEVER = 1e9f;

    /** What each further row of a cell costs, in lines: less than the least difference that the eye sees. */
    private static final float MORE_ROWS = 0.1f;

    /** Words may stand this far from the middle, in lines. */
    private static final float OFF = 1.2f;

    /** The cell that each row belongs to, -1 for none; null where the words stand in the middle of no such rows. */
    int @Nullable [] cells() {
        int rows = edges.length - 1;
        int many = middles.size();
        float[][] least = new float[rows + 1][many + 1];
        int[][] start = new int[rows + 1][many + 1];
        boolean[][] said = new boolean[rows + 1][many + 1];
        for (float[] row : least) {
            Arrays.fill(row, NEVER);
        }
        least[0][0] = 0;
        for (int end = 1; end <= rows; end++) {
            for (int cell = 0; cell <= many; cell++) {
                least[end][cell] = least[end - 1][cell] + blank;
                start[end][cell] = end - 1;
                for (int row = 0; cell > 0 && row < end; row++) {
                    float off = Math.abs((edges[row] + edges[end]) / 2 - middles.get(cell - 1));
                    float cost = least[row][cell - 1] + off + (end - row - 1) * MORE_ROWS;
                    if (off <= OFF && cost < least[end][cell]) {
                        least[end][cell] = cost;
                        start[end][cell] = row;
                        said[end][cell] = true;
                    }
                }
            }
        }
        if (least[rows][many] >= NEVER) {
            return null;
        }
        int[] cells = new int[rows];
        Arrays.fill(cells, -1);
        int end = rows;
        int cell = many;
        while (end > 0) {
            int row = start[end][cell];
            if (said[end][cell]) {
                cell--;
                Arrays.fill(cells, row, end, cell);
            }
            end = row;
        }
        return cells;
    }
}
