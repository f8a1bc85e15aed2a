package vn.dieuphoi.plan.reading.text;

import org.jspecify.annotations.Nullable;

/**
 * The smallest thing of a document that a place names: a paragraph, a line of a text file or a cell, with its words as
 * they are read (one Unicode form, plain spaces, paragraphs inside a cell on lines of their own).
 *
 * @param page counted from 1; null where the file has no pages
 * @param paragraph counted from 1 through the document; null for a cell
 * @param cell null for a paragraph
 * @param doubt why its words may not belong together; null where nothing speaks against it
 */
public record TextBlock(
        @Nullable Integer page,
        @Nullable Integer paragraph,
        @Nullable CellSpot cell,
        String words,
        @Nullable String doubt) {

    public static TextBlock paragraph(@Nullable Integer page, int number, String words) {
        return new TextBlock(page, number, null, words, null);
    }

    public static TextBlock cell(@Nullable Integer page, CellSpot cell, String words) {
        return new TextBlock(page, null, cell, words, null);
    }
}
