package vn.dieuphoi.lists;

import java.util.Map;

/**
 * One line of a list.
 *
 * @param line as Excel counts it, from 1
 */
public record ListRow(int line, Map<ListColumn, String> cells) {

    /** What stands in the column; days as 25/04/2023, numbers as 7,5, and an empty text where nothing does. */
    public String text(ListColumn column) {
        return cells.getOrDefault(column, "");
    }
}
