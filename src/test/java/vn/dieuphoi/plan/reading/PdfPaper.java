package vn.dieuphoi.plan.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Typesets a paper as PDF: page numbers at the top, wrapped lines, drawn tables whose head stands on each page. */
final class PdfPaper {

    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final float PADDING = 4;
    private static final float LEFT = 70;
    private static final float BOTTOM = 60;

    /** How the pages lie. */
    enum Sheet {
        UPRIGHT(470, 770),
        /** Wider than high. */
        WIDE(700, 520),
        /** Upright to the printer, turned for the reader. */
        TURNED(700, 520);

        private final float width;
        private final float top;

        Sheet(float width, float top) {
            this.width = width;
            this.top = top;
        }
    }

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int number;

    /** Whether tables have lines. */
    private final boolean drawn;

    private final Sheet sheet;

    /** Whether a row is broken where the page ends, and the headings stand on the first page only. */
    private final boolean broken;

    /** Whether words stand in the middle of their cells, else at the top and to the left. */
    private final boolean middle;

    /** Between the words of a row and of the next, more than between two lines. */
    private final float padding;

    private PdfPaper(boolean drawn, Sheet sheet, boolean broken, boolean middle, float padding) throws IOException {
        this.drawn = drawn;
        this.sheet = sheet;
        this.broken = broken;
        this.middle = middle;
        this.padding = padding;
        try (InputStream letters =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, letters, true);
        }
    }

    static byte[] pdf(Paper paper) throws IOException {
        return pdf(paper, new PdfPaper(true, Sheet.UPRIGHT, false, false, PADDING));
    }

    /** Without lines round the cells of its tables. */
    static byte[] pdfWithoutLines(Paper paper) throws IOException {
        return pdf(paper, new PdfPaper(false, Sheet.UPRIGHT, false, false, PADDING));
    }

    /** Without lines round the cells of its tables, whose words stand in the middle or not, on pages that lie so. */
    static byte[] pdfWithoutLines(Paper paper, Sheet sheet, boolean middle, boolean tight) throws IOException {
        return pdf(paper, new PdfPaper(false, sheet, sheet != Sheet.UPRIGHT, middle, tight ? 0 : PADDING));
    }

    /** On pages that lie so, with rows that go on over the end of a page. */
    static byte[] pdf(Paper paper, Sheet sheet) throws IOException {
        return pdf(paper, new PdfPaper(true, sheet, true, false, PADDING));
    }

    private static byte[] pdf(Paper paper, PdfPaper pdf) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.turn();
            for (Object part : paper.parts()) {
                if (part instanceof Paper.Rows table) {
                    pdf.table(table);
                } else {
                    pdf.paragraph(part.toString());
                }
            }
            pdf.page.close();
            pdf.document.save(out);
            pdf.document.close();
            return out.toByteArray();
        }
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDRectangle high = PDRectangle.A4;
        PDPage next = new PDPage(sheet == Sheet.WIDE ? new PDRectangle(high.getHeight(), high.getWidth()) : high);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        if (sheet == Sheet.TURNED) {
            next.setRotation(90);
            page.transform(new Matrix(0, 1, -1, 0, high.getWidth(), 0));
        }
        number++;
        if (number > 1) {
            line(String.valueOf(number), sheet == Sheet.UPRIGHT ? 297 : 420, sheet.top + 35);
        }
        y = sheet.top;
    }

    private void line(String words, float x, float at) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, at);
        page.showText(words);
        page.endText();
    }

    private void paragraph(String words) throws IOException {
        boolean first = true;
        for (String wrapped : wrapped("MMMi" + words, sheet.width)) {
            if (y < BOTTOM) {
                turn();
            }
            line(first ? wrapped.substring(4) : wrapped, first ? LEFT + 28 : LEFT, y);
            y -= LEADING;
            first = false;
        }
        y -= 4;
    }

    private List<String> wrapped(String words, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * SIZE > width && !line.isEmpty()) {
                    lines.add(line.toString());
                    line = new StringBuilder(word);
                } else {
                    line = new StringBuilder(longer);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void table(Paper.Rows table) throws IOException {
        float[] widths = widths(table);
        headings(table, widths);
        for (int row = table.headings(); row < table.rows().size(); row++) {
            float high = height(table, row, widths);
            if (broken && !table.rows().get(row).contains("^") && y - high < BOTTOM && y - 2 * LEADING > BOTTOM) {
                split(table, row, widths, (int) ((y - BOTTOM) / LEADING));
                continue;
            }
            if (y - high < BOTTOM) {
                turn();
                if (!broken) {
                    headings(table, widths);
                }
            }
            row(table, row, widths);
        }
        y -= 20;
    }

    private void headings(Paper.Rows table, float[] widths) throws IOException {
        for (int row = 0; row < table.headings(); row++) {
            row(table, row, widths);
        }
    }

    /** Sets as many lines of a row as go on the page, and the others on the next. */
    private void split(Paper.Rows table, int row, float[] widths, int lines) throws IOException {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            List<String> all = wrapped(words(table, row, column), width(table, row, column, widths) - 6);
            int here = Math.min(lines, all.size());
            boolean across = table.across(row, column);
            upper.add(across ? "<" : String.join("\n", all.subList(0, here)));
            lower.add(across ? "<" : String.join("\n", all.subList(here, all.size())));
        }
        row(new Paper.Rows(List.of(upper)), 0, widths);
        turn();
        row(new Paper.Rows(List.of(lower)), 0, widths);
    }

    private static String words(Paper.Rows table, int row, int column) {
        return table.across(row, column) ? "" : table.rows().get(row).get(column);
    }

    /** Of the whole cell. */
    private static float width(Paper.Rows table, int row, int column, float[] widths) {
        float width = 0;
        for (int i = 0; i < table.span(row, column); i++) {
            width += widths[column + i];
        }
        return width;
    }

    private float[] widths(Paper.Rows table) throws IOException {
        float[] weights = new float[table.width()];
        float[] least = new float[table.width()];
        float sum = 0;
        float fixed = 0;
        for (int column = 0; column < weights.length; column++) {
            int longest = 5;
            for (int row = 0; row < table.rows().size(); row++) {
                String words = table.span(row, column) > 1 ? "" : words(table, row, column);
                longest = Math.max(longest, Math.min(40, words.length()));
                for (String word : words.split("\\s+")) {
                    least[column] = Math.max(least[column], font.getStringWidth(word) / 1000 * SIZE + 7);
                }
            }
            weights[column] = longest + 3;
            sum += weights[column];
            fixed += least[column];
        }
        float room = Math.max(0, sheet.width + 40 - fixed);
        for (int column = 0; column < weights.length; column++) {
            weights[column] = least[column] + weights[column] / sum * room;
        }
        return weights;
    }

    private float height(Paper.Rows table, int row, float[] widths) throws IOException {
        int lines = 1;
        for (int column = 0; column < widths.length; column++) {
            lines = Math.max(
                    lines,
                    wrapped(words(table, row, column), width(table, row, column, widths) - 6)
                            .size());
        }
        return lines * LEADING + padding;
    }

    private void row(Paper.Rows table, int row, float[] widths) throws IOException {
        float height = height(table, row, widths);
        float x = LEFT - 20;
        for (int column = 0; column < widths.length; column++) {
            boolean merged = table.merged(row, column) && y < sheet.top - 60;
            if (!table.across(row, column)) {
                edge(x, y, x, y - height);
            }
            if (!table.across(row, column + 1)) {
                edge(x + widths[column], y, x + widths[column], y - height);
            }
            boolean below =
                    row + 1 < table.rows().size() && table.merged(row + 1, column) && !last(table, row, widths, height);
            if (!below) {
                edge(x, y - height, x + widths[column], y - height);
            }
            if (!merged) {
                edge(x, y, x + widths[column], y);
                String words = table.merged(row, column) ? above(table, row, column) : words(table, row, column);
                float wide = width(table, row, column, widths) - 6;
                List<String> lines = wrapped(words, wide);
                float at = y - SIZE - (middle ? (height - padding - lines.size() * LEADING) / 2 : 0);
                for (String line : lines) {
                    float free = middle ? (wide - font.getStringWidth(line) / 1000 * SIZE) / 2 : 0;
                    line(line, x + 3 + free, at);
                    at -= LEADING;
                }
            }
            x += widths[column];
        }
        y -= height;
    }

    private static String above(Paper.Rows table, int row, int column) {
        int top = row;
        while (table.merged(top, column)) {
            top--;
        }
        return table.rows().get(top).get(column);
    }

    /** Whether the next row begins a page. */
    private boolean last(Paper.Rows table, int row, float[] widths, float height) throws IOException {
        return y - height - height(table, row + 1, widths) < BOTTOM;
    }

    private void edge(float x1, float y1, float x2, float y2) throws IOException {
        if (!drawn) {
            return;
        }
        page.moveTo(x1, y1);
        page.lineTo(x2, y2);
        page.stroke();
    }
}
