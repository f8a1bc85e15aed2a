package vn.dieuphoi.plan.reading.pdf;

/**
 * A letter on a page as it is seen; lengths in points from the upper left corner.
 *
 * @param y the line it stands on
 * @param parted whether a blank was drawn right before it
 */
record Glyph(String letter, float x, float y, float width, float size, boolean parted) {

    /** A gap wider than this, in sizes of the letter after it, parts two words. */
    private static final float WORD_GAP = 0.17f;

    /** Likewise where a blank was drawn in it, which kerning makes narrower. */
    private static final float BLANK_GAP = 0.08f;

    float right() {
        return x + width;
    }

    /** Middle of a small letter, which lies in the cell that the letter belongs to. */
    float middle() {
        return y - size * 0.3f;
    }

    Glyph with(String mark) {
        return new Glyph(letter + mark, x, y, width, size, parted);
    }

    /** Whether it begins a word behind this letter of its line. */
    boolean opensWordAfter(Glyph last) {
        return x - last.right() > (parted ? BLANK_GAP : WORD_GAP) * size;
    }

    boolean blank() {
        return letter.isBlank();
    }
}
