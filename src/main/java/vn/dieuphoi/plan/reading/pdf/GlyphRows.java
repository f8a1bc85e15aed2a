package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The letters of a page as they stand beside each other, from top to bottom and from left to right. */
final class GlyphRows {

    private final List<Glyph> letters;

    GlyphRows(List<Glyph> glyphs) {
        letters = glyphs.stream()
                .filter(glyph -> !glyph.blank())
                .sorted(Comparator.comparing(Glyph::y))
                .toList();
    }

    /** @param y of its highest letter */
    record Row(float y, List<Glyph> letters) {}

    /** All that are not blank, from top to bottom. */
    List<Glyph> letters() {
        return letters;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        while (i < letters.size()) {
            List<Glyph> row = new ArrayList<>();
            float y = letters.get(i).y();
            float size = letters.get(i).size();
            while (i < letters.size() && letters.get(i).y() - y <= Math.max(2, size * 0.35f)) {
                row.add(letters.get(i++));
            }
            row.sort(Comparator.comparing(Glyph::x));
            rows.add(new Row(y, row));
        }
        return rows;
    }
}
