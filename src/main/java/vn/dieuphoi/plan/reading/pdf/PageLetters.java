package vn.dieuphoi.plan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a page, those of form fields and stamps too, in the order in which they are drawn. */
final class PageLetters extends PDFTextStripper {

    private final List<Glyph> glyphs = new ArrayList<>();

    private PageLetters() {}

    static List<Glyph> of(PDPage page) throws IOException {
        PageLetters letters = new PageLetters();
        letters.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && annotation.getAppearance() != null) {
                letters.showAnnotation(annotation);
            }
        }
        return letters.glyphs;
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
        if (letter == null || letter.isEmpty() || text.getDir() != 0) {
            return;
        }
        Glyph last = glyphs.isEmpty() ? null : glyphs.get(glyphs.size() - 1);
        if (last != null && Character.getType(letter.charAt(0)) == Character.NON_SPACING_MARK) {
            glyphs.set(glyphs.size() - 1, last.with(letter));
            return;
        }
        glyphs.add(new Glyph(
                letter,
                text.getXDirAdj(),
                text.getYDirAdj(),
                text.getWidthDirAdj(),
                Math.max(1, text.getFontSizeInPt())));
    }
}
