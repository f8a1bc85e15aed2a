package vn.dieuphoi.adoption.source;

import java.util.List;

/**
 * A paragraph or a table.
 *
 * @param block of a paragraph; empty for a table
 * @param words of a paragraph
 * @param rows of a table; empty for a paragraph
 */
public record SourcePart(String block, String words, List<List<Place>> rows) {

    /** A cell as it is drawn: once, over all rows and columns that it covers. */
    public record Place(String block, String words, int rows, int columns) {}

    public boolean table() {
        return !rows.isEmpty();
    }
}
