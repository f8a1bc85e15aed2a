package vn.dieuphoi.plan.reading.spaced;

import org.jspecify.annotations.Nullable;

/**
 * The words of a cell.
 *
 * @param doubt why a person should look; null where nothing speaks against it
 */
record SpacedCell(String words, @Nullable String doubt) {

    static final SpacedCell EMPTY = new SpacedCell("", null);

    boolean isBlank() {
        return words.isBlank();
    }
}
