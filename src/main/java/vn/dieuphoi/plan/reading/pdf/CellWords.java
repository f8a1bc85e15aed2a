package vn.dieuphoi.plan.reading.pdf;

import java.util.List;
import vn.dieuphoi.plan.reading.text.BrokenFigures;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Numbering;

/** The words of a cell: wrapped lines joined, a new paragraph where a mark or a wide gap opens one. */
final class CellWords {

    private CellWords() {}

    static String of(List<Glyph> glyphs) {
        StringBuilder words = new StringBuilder();
        TypedLine last = null;
        for (TypedLine line : TypedLine.of(glyphs)) {
            if (last != null) {
                boolean sameLine = Math.abs(line.y() - last.y()) < 1;
                boolean wide = line.y() - last.y() > 1.75f * Math.max(line.size(), last.size());
                Numbering mark = Numbering.of(line.words());
                boolean opens = mark != null && mark.depth() >= Numbering.DASH && !midWord(words);
                boolean figures = !sameLine && !wide && BrokenFigures.goOn(words, line.words());
                words.append(figures ? "" : !sameLine && (wide || opens) ? "\n" : " ");
            }
            words.append(line.words());
            last = line;
        }
        return Letters.lines(words.toString());
    }

    /** A dash that begins a line goes on with a name broken at it: Sở Quy hoạch - Kiến trúc. */
    private static boolean midWord(StringBuilder words) {
        int start = words.lastIndexOf("\n") + 1;
        String line = words.substring(start);
        return !line.startsWith("-") && !line.startsWith("+") && !line.matches("(?s).*[.;:,]");
    }
}
