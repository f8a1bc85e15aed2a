package vn.dieuphoi.plan.reading.text;

/**
 * A place in the grid of a table.
 *
 * @param words those of the whole merged cell, in each of the places it covers
 * @param top row of the merged cell's first place, counted from 0
 * @param left its column
 * @param height rows that it covers
 * @param width columns that it covers
 */
public record Cell(Stretch words, int top, int left, int height, int width) {

    public boolean inherited(int row) {
        return row > top;
    }
}
