package vn.dieuphoi.plan.reading.pdf;

/**
 * A letter on a page as it is seen; lengths in points from the upper left corner.
 *
 * @param y the line it stands on
 */
record Glyph(String letter, float x, float y, float width, float size) {

    float right() {
        return x + width;
    }

    /** Middle of a small letter, which lies in the cell that the letter belongs to. */
    float middle() {
        return y - size * 0.3f;
    }

    Glyph with(String mark) {
        return new Glyph(letter + mark, x, y, width, size);
    }

    boolean blank() {
        return letter.isBlank();
    }
}
