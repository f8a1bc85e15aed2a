package vn.dieuphoi.plan.reading.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a table together from cells that may be merged. */
public final class Grid {

    private final List<List<@Nullable Cell>> rows = new ArrayList<>();
    private int width;

    /** Puts a cell on the places it covers; places taken already stay. */
    public void put(Stretch words, int top, int left, int height, int width) {
        Cell cell = new Cell(words, top, left, height, width);
        this.width = Math.max(this.width, left + width);
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                List<@Nullable Cell> places = row(row);
                while (places.size() <= column) {
                    places.add(null);
                }
                if (places.get(column) == null) {
                    places.set(column, cell);
                }
            }
        }
    }

    private List<@Nullable Cell> row(int row) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        return rows.get(row);
    }

    public boolean taken(int row, int column) {
        return row < rows.size()
                && column < rows.get(row).size()
                && rows.get(row).get(column) != null;
    }

    public Table table(@Nullable Integer page) {
        List<List<Cell>> full = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                Cell cell = column < rows.get(row).size() ? rows.get(row).get(column) : null;
                cells.add(cell == null ? new Cell(Stretch.EMPTY, row, column, 1, 1) : cell);
            }
            full.add(cells);
        }
        return new Table(page, full);
    }
}
