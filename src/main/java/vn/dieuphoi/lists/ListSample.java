package vn.dieuphoi.lists;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dieuphoi.SheetWords;

/**
 * A list to begin with, as a file that is read back as it is.
 *
 * @param rows examples, by column
 */
public record ListSample(String title, List<ListColumn> columns, List<List<String>> rows) {

    private static final CSVFormat EXCEL =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    /** With the mark by which Excel knows UTF-8, and the separator that it expects where the comma is for decimals. */
    public byte[] csv() {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter csv = new CSVPrinter(text, EXCEL)) {
            csv.printRecord(columns.stream().map(ListColumn::heading).toList());
            for (List<String> row : rows) {
                csv.printRecord(row.stream().map(SheetWords::csv).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Every cell is text, so that Excel makes no number of a code and no other day of a day. */
    public byte[] xlsx() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(title);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            CellStyle head = book.createCellStyle();
            head.cloneStyleFrom(text);
            Font bold = book.createFont();
            bold.setBold(true);
            head.setFont(bold);
            write(sheet, 0, columns.stream().map(ListColumn::heading).toList(), head);
            for (int at = 0; at < rows.size(); at++) {
                write(sheet, at + 1, rows.get(at), text);
            }
            for (int column = 0; column < columns.size(); column++) {
                sheet.setDefaultColumnStyle(column, text);
                sheet.setColumnWidth(column, 24 * 256);
            }
            sheet.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, int number, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int at = 0; at < cells.size(); at++) {
            Cell cell = row.createCell(at);
            cell.setCellValue(SheetWords.excel(cells.get(at)));
            cell.setCellStyle(style);
        }
    }
}
