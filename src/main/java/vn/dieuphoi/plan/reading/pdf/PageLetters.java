package vn.dieuphoi.plan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of a page, those of form fields and stamps too, in the order in which they are drawn. A page that lies on
 * its side is read the way most of its letters run; the others are a stamp or a note in the margin.
 */
final class PageLetters extends PDFTextStripper {

    private final TreeMap<Integer, List<Glyph>> byTurn = new TreeMap<>();
    private List<Glyph> last = new ArrayList<>();

    private PageLetters() {}

    static PageLetters of(PDPage page) throws IOException {
        PageLetters letters = new PageLetters();
        letters.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && annotation.getAppearance() != null) {
                letters.showAnnotation(annotation);
            }
        }
        return letters;
    }

    /** How far the letters are turned to the left on the page's own sheet: 0, 90, 180 or 270 degrees. */
    int turn() {
        int turn = 0;
        for (int each : byTurn.keySet()) {
            turn = size(each) > size(turn) ? each : turn;
        }
        return turn;
    }

    private int size(int turn) {
        return byTurn.getOrDefault(turn, List.of()).size();
    }

    List<Glyph> glyphs() {
        return byTurn.getOrDefault(turn(), List.of());
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        super.processPage(page);
    }

    @Override
    protected void startArticle(boolean leftToRight) {
        // Letters are collected as they come; the stripper's own text is not used.
    }

    @Override
    protected void writePage() {
        // As above.
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String letter = text.getUnicode();
        if (letter == null || letter.isEmpty()) {
            return;
        }
        if (!last.isEmpty() && Character.getType(letter.charAt(0)) == Character.NON_SPACING_MARK) {
            last.set(last.size() - 1, last.get(last.size() - 1).with(letter));
            return;
        }
        last = byTurn.computeIfAbsent(Math.round(text.getDir()), fresh -> new ArrayList<>());
        Glyph before = last.isEmpty() ? null : last.get(last.size() - 1);
        boolean parted = before != null && before.blank() && Math.abs(before.y() - text.getYDirAdj()) < 1;
        last.add(new Glyph(
                letter,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                Math.max(1, text.getFontSizeInPt()),
                parted));
    }
}
