package vn.dieuphoi.plan.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Typesets a paper with Word and Excel. */
final class OfficePaper {

    private OfficePaper() {}

    /** @param decomposed letters and marks apart, spaces that do not break */
    static byte[] docx(Paper paper, boolean decomposed) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Object part : paper.parts()) {
                if (part instanceof Paper.Rows table) {
                    table(document, table, decomposed);
                } else {
                    write(document.createParagraph(), shaped(part.toString(), decomposed));
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void write(XWPFParagraph paragraph, String words) {
        int middle = words.length() / 2;
        paragraph.createRun().setText(words.substring(0, middle));
        paragraph.createRun().setText(words.substring(middle));
    }

    private static String shaped(String words, boolean decomposed) {
        return decomposed ? Normalizer.normalize(words, Normalizer.Form.NFD).replace(", ", ",\u00A0") : words;
    }

    private static void table(XWPFDocument document, Paper.Rows table, boolean decomposed) {
        XWPFTable written = document.createTable(table.rows().size(), table.width());
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.width(); column++) {
                XWPFTableCell cell = written.getRow(row).getCell(column);
                boolean below = row + 1 < table.rows().size() && table.merged(row + 1, column);
                if (table.merged(row, column) || below) {
                    var shape = cell.getCTTc().isSetTcPr()
                            ? cell.getCTTc().getTcPr()
                            : cell.getCTTc().addNewTcPr();
                    shape.addNewVMerge().setVal(table.merged(row, column) ? STMerge.CONTINUE : STMerge.RESTART);
                }
                if (table.span(row, column) > 1) {
                    var shape = cell.getCTTc().isSetTcPr()
                            ? cell.getCTTc().getTcPr()
                            : cell.getCTTc().addNewTcPr();
                    shape.addNewGridSpan().setVal(BigInteger.valueOf(table.span(row, column)));
                }
                if (!table.merged(row, column)) {
                    cell.removeParagraph(0);
                    for (String line : table.rows().get(row).get(column).split("\n")) {
                        write(cell.addParagraph(), shaped(line, decomposed));
                    }
                }
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = table.width() - 1; column > 0; column--) {
                if (table.across(row, column)) {
                    written.getRow(row).getCtRow().removeTc(column);
                }
            }
        }
        written.getRow(0).setRepeatHeader(true);
    }

    static byte[] xlsx(Paper paper) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Kế hoạch");
            int next = 0;
            for (Object part : paper.parts()) {
                if (part instanceof Paper.Rows table) {
                    next = rows(sheet, table, next + 1);
                } else {
                    sheet.createRow(next++).createCell(0).setCellValue(part.toString());
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static int rows(Sheet sheet, Paper.Rows table, int first) {
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = sheet.createRow(first + i);
            List<String> cells = table.rows().get(i);
            for (int column = 0; column < cells.size(); column++) {
                if (!table.merged(i, column) && !table.across(i, column)) {
                    row.createCell(column).setCellValue(cells.get(column));
                    int height = 1;
                    while (i + height < table.rows().size() && table.merged(i + height, column)) {
                        height++;
                    }
                    int width = table.span(i, column);
                    if (height > 1 || width > 1) {
                        sheet.addMergedRegion(
                                new CellRangeAddress(first + i, first + i + height - 1, column, column + width - 1));
                    }
                }
            }
        }
        return first + table.rows().size();
    }
}
