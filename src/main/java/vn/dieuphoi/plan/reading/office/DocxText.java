package vn.dieuphoi.plan.reading.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** Reads Word files (.docx). They have no pages: a place is a paragraph or a cell. */
public final class DocxText {

    private final List<Part> parts = new ArrayList<>();
    private final WordNumbers numbers = new WordNumbers();
    private int paragraph;
    private int table;

    private DocxText() {}

    public static Manuscript read(String name, byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            DocxText text = new DocxText();
            document.getBodyElements().forEach(text::add);
            return new Manuscript(name, 0, text.parts);
        }
    }

    private void add(IBodyElement element) {
        if (element instanceof XWPFParagraph words) {
            paragraph(numbers.words(words));
        } else if (element instanceof XWPFTable words) {
            parts.add(new WordTable(words, ++table, numbers).table());
        } else if (element instanceof XWPFSDT words) {
            words.getContent().getText().lines().forEach(this::paragraph);
        }
    }

    private void paragraph(String raw) {
        paragraph++;
        for (String line : Letters.lines(raw).split("\n")) {
            if (!line.isBlank()) {
                parts.add(new Para(Stretch.of(TextBlock.paragraph(null, paragraph, line))));
            }
        }
    }
}
