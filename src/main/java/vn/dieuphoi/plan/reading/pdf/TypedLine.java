package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.plan.reading.text.Letters;

/**
 * Letters on one line, far from others on the same height.
 *
 * @param x where it begins
 * @param right where it ends
 * @param y the line it stands on
 * @param size of its largest letter
 */
record TypedLine(String words, float x, float right, float y, float size) {

    /** A gap of this many letter sizes parts two columns. */
    private static final float APART = 2.2f;

    /** The lines that letters make, from top to bottom and from left to right. */
    static List<TypedLine> of(List<Glyph> glyphs) {
        List<TypedLine> lines = new ArrayList<>();
        new GlyphRows(glyphs).rows().forEach(row -> cut(row.letters(), lines));
        return lines;
    }

    private static void cut(List<Glyph> letters, List<TypedLine> lines) {
        StringBuilder words = new StringBuilder();
        Glyph first = letters.get(0);
        Glyph last = first;
        float size = 0;
        for (Glyph glyph : letters) {
            float gap = glyph.x() - last.right();
            boolean twice = glyph != last && glyph.letter().equals(last.letter()) && glyph.x() - last.x() < 0.4f;
            if (twice) {
                continue;
            }
            if (glyph != first && gap > APART * Math.max(glyph.size(), 6)) {
                lines.add(new TypedLine(Letters.line(words.toString()), first.x(), last.right(), first.y(), size));
                words.setLength(0);
                first = glyph;
                size = 0;
            } else if (glyph != first && glyph.opensWordAfter(last)) {
                words.append(' ');
            }
            words.append(glyph.letter());
            size = Math.max(size, glyph.size());
            last = glyph;
        }
        lines.add(new TypedLine(Letters.line(words.toString()), first.x(), last.right(), first.y(), size));
    }
}
