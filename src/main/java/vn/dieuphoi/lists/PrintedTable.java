package vn.dieuphoi.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.dieuphoi.SheetWords;

/**
 * A table as a paper: A4 across, Times New Roman, margins as Nghị định 30/2020 has them; or as a sheet of Excel that prints
 * so.
 *
 * @param title stands above it
 * @param columns headings
 * @param widths of the columns, in characters
 * @param rows words, by column
 */
public record PrintedTable(String title, List<String> columns, List<Integer> widths, List<List<String>> rows) {

    private static final String FONT = "Times New Roman";
    private static final int CHARACTER = 256;

    /** In twentieths of a point. */
    private static final int LONG_SIDE = 16838;

    private static final int SHORT_SIDE = 11906;
    private static final int LEFT = 1701;
    private static final int OTHERS = 1134;

    public byte[] docx() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            across(document);
            XWPFParagraph heading = document.createParagraph();
            heading.setAlignment(ParagraphAlignment.CENTER);
            text(heading, title, true);
            XWPFTable table = document.createTable(rows.size() + 1, columns.size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            fill(table, 0, columns, true);
            for (int index = 0; index < rows.size(); index++) {
                fill(table, index + 1, rows.get(index), false);
            }
            document.write(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void across(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setOrient(STPageOrientation.LANDSCAPE);
        page.setW(BigInteger.valueOf(LONG_SIDE));
        page.setH(BigInteger.valueOf(SHORT_SIDE));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(OTHERS));
        margins.setTop(BigInteger.valueOf(OTHERS));
        margins.setBottom(BigInteger.valueOf(OTHERS));
    }

    private void fill(XWPFTable table, int row, List<String> words, boolean bold) {
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        for (int column = 0; column < words.size(); column++) {
            var cell = table.getRow(row).getCell(column);
            cell.setWidth(widths.get(column) * 100 / all + "%");
            text(cell.getParagraphArray(0), words.get(column), bold);
        }
    }

    private static void text(XWPFParagraph paragraph, String words, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(13);
        run.setBold(bold);
        String[] lines = words.split("\\R");
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line]);
        }
    }

    public byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            CellStyle bold = style(book, true);
            CellStyle plain = style(book, false);
            Cell heading = sheet.createRow(0).createCell(0);
            heading.setCellValue(SheetWords.excel(title));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
            heading.setCellStyle(bold);
            sheet.getRow(0).setHeightInPoints(36);
            write(sheet, 2, columns, bold);
            for (int index = 0; index < rows.size(); index++) {
                write(sheet, index + 3, rows.get(index), plain);
            }
            for (int column = 0; column < widths.size(); column++) {
                sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
            }
            sheet.createFreezePane(0, 3);
            print(sheet);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void print(XSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    private static CellStyle style(XSSFWorkbook book, boolean heading) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        Font font = book.createFont();
        font.setFontName(FONT);
        font.setBold(heading);
        style.setFont(font);
        return style;
    }

    private static void write(XSSFSheet sheet, int number, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < cells.size(); at++) {
            Cell cell = row.createCell(at);
            cell.setCellValue(SheetWords.excel(cells.get(at)));
            cell.setCellStyle(style);
        }
    }
}
