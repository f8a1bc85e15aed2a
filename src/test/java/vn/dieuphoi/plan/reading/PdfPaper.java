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

/** Typesets a paper as PDF: page numbers at the top, wrapped lines, drawn tables whose head stands on each page. */
final class PdfPaper {

    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final float LEFT = 70;
    private static final float WIDTH = 470;
    private static final float TOP = 770;
    private static final float BOTTOM = 60;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;
    private int number;

    /** Whether tables have lines. */
    private final boolean drawn;

    private PdfPaper(boolean drawn) throws IOException {
        this.drawn = drawn;
        try (InputStream letters =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, letters, true);
        }
    }

    static byte[] pdf(Paper paper) throws IOException {
        return pdf(paper, true);
    }

    /** Without lines round the cells of its tables. */
    static byte[] pdfWithoutLines(Paper paper) throws IOException {
        return pdf(paper, false);
    }

    private static byte[] pdf(Paper paper, boolean drawn) throws IOException {
        PdfPaper pdf = new PdfPaper(drawn);
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
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        number++;
        if (number > 1) {
            line(String.valueOf(number), 297, 805);
        }
        y = TOP;
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
        for (String wrapped : wrapped("MMMi" + words, WIDTH)) {
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
        row(table, 0, widths);
        for (int row = 1; row < table.rows().size(); row++) {
            if (y - height(table, row, widths) < BOTTOM) {
                turn();
                row(table, 0, widths);
            }
            row(table, row, widths);
        }
        y -= 20;
    }

    private static float[] widths(Paper.Rows table) {
        float[] weights = new float[table.width()];
        float sum = 0;
        for (int column = 0; column < weights.length; column++) {
            int longest = 5;
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, Math.min(40, row.get(column).length()));
            }
            weights[column] = longest + 3;
            sum += weights[column];
        }
        for (int column = 0; column < weights.length; column++) {
            weights[column] = weights[column] / sum * (WIDTH + 40);
        }
        return weights;
    }

    private float height(Paper.Rows table, int row, float[] widths) throws IOException {
        int lines = 1;
        for (int column = 0; column < widths.length; column++) {
            lines = Math.max(
                    lines,
                    wrapped(table.rows().get(row).get(column), widths[column] - 6)
                            .size());
        }
        return lines * LEADING + 4;
    }

    private void row(Paper.Rows table, int row, float[] widths) throws IOException {
        float height = height(table, row, widths);
        float x = LEFT - 20;
        for (int column = 0; column < widths.length; column++) {
            boolean merged = table.merged(row, column) && y < TOP - 60;
            edge(x, y, x, y - height);
            edge(x + widths[column], y, x + widths[column], y - height);
            boolean below =
                    row + 1 < table.rows().size() && table.merged(row + 1, column) && !last(table, row, widths, height);
            if (!below) {
                edge(x, y - height, x + widths[column], y - height);
            }
            if (!merged) {
                edge(x, y, x + widths[column], y);
                float at = y - SIZE;
                String words = table.merged(row, column)
                        ? above(table, row, column)
                        : table.rows().get(row).get(column);
                for (String line : wrapped(words, widths[column] - 6)) {
                    line(line, x + 3, at);
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
