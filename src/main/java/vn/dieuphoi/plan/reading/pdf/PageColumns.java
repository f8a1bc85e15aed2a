package vn.dieuphoi.plan.reading.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.spaced.SpacedLine;
import vn.dieuphoi.plan.reading.spaced.SpacedTable;
import vn.dieuphoi.plan.reading.spaced.SpacedWord;
import vn.dieuphoi.plan.reading.text.Letters;

/** The letters of a page as lines of words that keep their places, for tables that nobody drew lines round. */
final class PageColumns {

    /** A letter is about this wide in its size. */
    private static final float LETTER = 0.4f;

    private final List<SpacedLine> lines = new ArrayList<>();
    private final List<Float> heights = new ArrayList<>();
    private final float pitch;

    PageColumns(List<Glyph> glyphs, float pageHeight) {
        GlyphRows page = new GlyphRows(glyphs);
        this.pitch = pitch(page.letters());
        for (GlyphRows.Row row : page.rows()) {
            SpacedLine words = new SpacedLine(words(row.letters()), row.y() / pitch);
            if (!PageFrame.counts(row.y(), words.text(), pageHeight)) {
                lines.add(words);
                heights.add(row.y());
            }
        }
    }

    /** The usual way from one line to the next. */
    private static float pitch(List<Glyph> letters) {
        List<Float> ways = new ArrayList<>();
        for (int i = 1; i < letters.size(); i++) {
            float way = letters.get(i).y() - letters.get(i - 1).y();
            if (way > letters.get(i).size() * 0.8f) {
                ways.add(way);
            }
        }
        ways.sort(null);
        return ways.isEmpty() ? 14 : ways.get(ways.size() / 3);
    }

    private List<SpacedWord> words(List<Glyph> letters) {
        List<SpacedWord> words = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        Glyph first = letters.get(0);
        Glyph last = first;
        for (Glyph glyph : letters) {
            if (glyph != first && glyph.opensWordAfter(last)) {
                words.add(word(open, first, last));
                open.setLength(0);
                first = glyph;
            }
            open.append(glyph.letter());
            last = glyph;
        }
        words.add(word(open, first, last));
        return words;
    }

    private SpacedWord word(StringBuilder letters, Glyph first, Glyph last) {
        float unit = LETTER * Math.max(first.size(), 1);
        return new SpacedWord(
                Letters.line(letters.toString()), first.x() / unit, last.right() / unit, first.y() / pitch);
    }

    /** The tables of the page; the first goes on with the one that the page before ended with, if it has no headings. */
    List<SpacedTable> tables(@Nullable SpacedTable open) {
        List<SpacedTable> tables = new ArrayList<>();
        SpacedTable going = open == null ? null : open.goesOn(lines);
        if (going != null) {
            tables.add(going);
        }
        SpacedTable next = SpacedTable.next(lines, going == null ? 0 : going.bottom(), open);
        while (next != null) {
            tables.add(next);
            next = SpacedTable.next(lines, next.bottom());
        }
        return tables;
    }

    float top(SpacedTable table) {
        return heights.get(table.top()) - 1;
    }

    float bottom(SpacedTable table) {
        return heights.get(Math.max(table.top(), table.bottom() - 1)) + 1;
    }
}
