package vn.dieuphoi.scorecard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.SheetWords;
import vn.dieuphoi.reporting.WorkbookStyles;

/**
 * A table of a page as a file.
 *
 * @param title stands above the table in Excel
 * @param widths of the columns in characters
 * @param rows values: text, {@link Integer}, {@link LocalDate}, {@link Formula} or null
 */
record ScorecardFile(
        String title, String subtitle, List<String> heads, List<Integer> widths, List<List<@Nullable Object>> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FIRST_ROW = 4;
    private static final int CHARACTER = 256;

    /**
     * What Excel computes itself.
     *
     * @param excel with {@code #} for the number of the row
     * @param text the value for CSV
     */
    record Formula(String excel, String text) {}

    /** RFC 4180 as spreadsheets open it: UTF-8 with its mark, and no cell that they would take for a formula. */
    byte[] csv() {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(heads);
            for (List<@Nullable Object> row : rows) {
                csv.printRecord(row.stream().map(ScorecardFile::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DAY);
        }
        if (value instanceof Formula formula) {
            return formula.text();
        }
        return value instanceof String words ? SheetWords.csv(words) : value;
    }

    byte[] excel() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            WorkbookStyles styles = new WorkbookStyles(workbook);
            XSSFSheet sheet = workbook.createSheet("Kết quả");
            cell(sheet.createRow(0), 0, title, styles.style(true, false, "General"));
            cell(sheet.createRow(1), 0, subtitle, styles.style(false, false, "General"));
            CellStyle head = styles.style(true, true, "General");
            Row first = sheet.createRow(FIRST_ROW - 1);
            for (int column = 0; column < heads.size(); column++) {
                cell(first, column, heads.get(column), head);
                sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
            }
            CellStyle plain = styles.style(false, true, "General");
            CellStyle day = styles.style(false, true, "dd/mm/yyyy");
            CellStyle percent = styles.style(false, true, "0.00%");
            int number = FIRST_ROW;
            for (List<@Nullable Object> values : rows) {
                Row row = sheet.createRow(number++);
                for (int column = 0; column < values.size(); column++) {
                    Object value = values.get(column);
                    CellStyle style = value instanceof LocalDate ? day : value instanceof Formula ? percent : plain;
                    cell(row, column, value, style);
                }
            }
            sheet.createFreezePane(1, FIRST_ROW);
            sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.setForceFormulaRecalculation(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cell(Row row, int column, @Nullable Object value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.excel().replace("#", String.valueOf(row.getRowNum() + 1)));
        } else if (value != null) {
            cell.setCellValue(SheetWords.excel(value.toString()));
        }
    }
}
