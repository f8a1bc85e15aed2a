package vn.dieuphoi.plan.reading.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.spaced.SpacedTable;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Part;

/** Reads PDF files that hold their text: letters by their places, tables by their drawn lines. */
public final class PdfText {

    /** A page with fewer letters than this and a picture is a scanned one. */
    private static final int FEW = 40;

    private static final int MOST_PAGES = 1000;

    private final List<Part> parts = new ArrayList<>();
    private final PdfParagraphs paragraphs;
    private final @Nullable PdfLayout layout;
    /** A table without lines that the page before ended with. */
    private @Nullable SpacedTable open;

    private int table;
    private int scanned;

    private PdfText(@Nullable PdfLayout layout) {
        this.layout = layout;
        this.paragraphs = new PdfParagraphs(parts, layout);
    }

    /** Where the paragraphs and cells of a file that was read before stand on its pages. */
    public static PdfLayout layout(byte[] file) throws IOException {
        PdfLayout layout = new PdfLayout();
        try (PDDocument document = Loader.loadPDF(file)) {
            PdfText text = new PdfText(layout);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                text.page(document.getPage(i), i + 1);
            }
            text.paragraphs.close();
        }
        return layout;
    }

    /** @param progress told the page that is read and how many there are */
    public static Manuscript read(String name, byte[] file, BiConsumer<Integer, Integer> progress) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw new CannotRead("Tệp có " + pages + " trang, quá " + MOST_PAGES
                        + " trang. Hãy tách phần kế hoạch ra một tệp riêng rồi gửi lại.");
            }
            PdfText text = new PdfText(null);
            for (int i = 0; i < pages; i++) {
                text.page(document.getPage(i), i + 1);
                progress.accept(i + 1, pages);
            }
            text.paragraphs.close();
            text.refuseScan(pages);
            return new Manuscript(name, pages, text.parts);
        } catch (InvalidPasswordException locked) {
            throw new CannotRead("Tệp PDF đặt mật khẩu nên không đọc được. Hãy mở tệp bằng mật khẩu, lưu lại bản không"
                    + " mật khẩu rồi gửi lại.");
        }
    }

    private void page(PDPage page, int number) throws IOException {
        PageLetters read = PageLetters.of(page);
        List<Glyph> glyphs = read.glyphs();
        float height = height(page, read.turn());
        PageStrokes drawn = PageStrokes.of(page, read.turn());
        long letters = glyphs.stream().filter(glyph -> !glyph.blank()).count();
        if (letters < FEW && (drawn.pictures() > 0 || drawn.strokes().size() > 500)) {
            scanned++;
        }
        PageParts inPage = new PageParts(number, glyphs, drawn.strokes());
        if (layout != null) {
            layout.page(page, glyphs);
        }
        List<TypedLine> lines = new ArrayList<>(inPage.lines());
        paragraphs.page(number, PageFrame.without(lines, height));
        if (inPage.tables().isEmpty()) {
            undrawn(inPage, height, number);
        }
        for (DrawnGrid grid : inPage.tables()) {
            open = null;
            paragraphs.upTo(grid.top());
            parts.add(inPage.table(grid, ++table));
            if (layout != null) {
                layout.table(number, table, grid);
            }
        }
        paragraphs.upTo(Float.MAX_VALUE);
    }

    /** Tables that nobody drew lines round. */
    private void undrawn(PageParts read, float height, int number) {
        PageColumns columns = new PageColumns(read.free(), height);
        SpacedTable last = null;
        for (SpacedTable found : columns.tables(open)) {
            paragraphs.upTo(columns.top(found));
            parts.add(found.table(number, ++table));
            paragraphs.without(columns.bottom(found));
            last = found;
        }
        open = last != null && last.open() ? last : null;
    }

    /** As its letters are read. */
    private static float height(PDPage page, int turn) {
        boolean turned = turn % 180 != 0;
        return turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
    }

    private void refuseScan(int pages) {
        if (scanned * 2 > pages || parts.isEmpty()) {
            throw new CannotRead("Tệp PDF là bản quét (ảnh), không có chữ để đọc. Hãy lấy tệp Word gốc, hoặc bản PDF"
                    + " phát hành từ máy tính, hoặc nhận dạng chữ (OCR) rồi kiểm tra lại trước khi gửi.");
        }
    }
}
