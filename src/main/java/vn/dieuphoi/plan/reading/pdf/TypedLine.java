package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final float WORD_GAP = 0.17f;

    /** The lines that letters make, from top to bottom and from left to right. */
    static List<TypedLine> of(List<Glyph> glyphs) {
        List<Glyph> letters = glyphs.stream()
                .filter(glyph -> !glyph.blank())
                .sorted(Comparator.comparing(Glyph::y))
                .toList();
        List<TypedLine> lines = new ArrayList<>();
        int i = 0;
        while (i < letters.size()) {
            List<Glyph> line = new ArrayList<>();
            float y = letters.get(i).y();
            float size = letters.get(i).size();
            while (i < letters.size() && letters.get(i).y() - y <= Math.max(2, size * 0.35f)) {
                line.add(letters.get(i++));
            }
            line.sort(Comparator.comparing(Glyph::x));
            cut(line, lines);
        }
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
            } else if (gap > WORD_GAP * glyph.size()) {
                words.append(' ');
            }
            words.append(glyph.letter());
            size = Math.max(size, glyph.size());
            last = glyph;
        }
        lines.add(new TypedLine(Letters.line(words.toString()), first.x(), last.right(), first.y(), size));
    }
}
