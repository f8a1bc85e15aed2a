package vn.dieuphoi.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.SheetWords;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.reporting.WorkbookStyles;
import vn.dieuphoi.reporting.dossier.ReportDocument;
import vn.dieuphoi.reporting.figures.PeriodFigures;
import vn.dieuphoi.reporting.targets.TargetLine;

/** The figures of a report as a workbook: real numbers and days, and sums that are formulas. */
@Component
public class ExcelReport {

    private static final String ITEMS = "Nhiệm vụ";
    private static final int FIRST_ROW = 4;
    private static final int CHARACTER = 256;
    private static final float LINE = 17;
    private static final float TITLE_LINE = 20;

    private final DepartmentRegister department;

    ExcelReport(DepartmentRegister department) {
        this.department = department;
    }

    /** The same document gives the same bytes. */
    public byte[] render(ReportDocument document) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var about = workbook.getProperties().getCoreProperties();
            about.setCreator(ReportText.whose(document, department.now()).name());
            about.setTitle(document.title());
            Styles styles = new Styles(workbook);
            Sheet summary = workbook.createSheet("Tổng hợp");
            int items = items(workbook.createSheet(ITEMS), document, styles);
            summary(summary, document, styles, items);
            products(workbook.createSheet("Sản phẩm"), document, styles);
            targets(workbook.createSheet("Chỉ tiêu"), document, styles);
            coordination(workbook.createSheet("Phối hợp"), document, styles);
            assigned(workbook.createSheet("Việc giao ngoài kế hoạch"), document, styles);
            if (document.figures().ofYear()) {
                outside(workbook.createSheet("Báo cáo bên ngoài"), document, styles);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return FixedArchive.repack(out.toByteArray(), document.figures().cutOff());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void summary(Sheet sheet, ReportDocument document, Styles styles, int lastItemRow) {
        List<Integer> widths = List.of(44, 12, 12);
        title(sheet, document, styles, widths);
        head(sheet, styles, List.of("Tình trạng", "Số mục", "Tỷ lệ"), widths);
        int row = FIRST_ROW;
        for (Standing.State status : Standing.State.classes()) {
            Row line = sheet.createRow(row++);
            text(line, 0, status.label(), styles.text);
            formula(
                    line,
                    1,
                    "COUNTIF('%s'!D%d:D%d,A%d)".formatted(ITEMS, FIRST_ROW + 1, lastItemRow, row),
                    styles.number);
            formula(line, 2, "IF(B%d=0,0,B%d/B%d)".formatted(FIRST_ROW + 5, row, FIRST_ROW + 5), styles.percent);
        }
        Row total = sheet.createRow(row++);
        text(total, 0, "Tổng số mục đã triển khai", styles.bold);
        formula(total, 1, "SUM(B%d:B%d)".formatted(FIRST_ROW + 1, FIRST_ROW + 4), styles.number);
        formula(total, 2, "IF(B%d=0,0,1)".formatted(row), styles.percent);
        Row done = sheet.createRow(row++);
        text(done, 0, "Hoàn thành trong số đã đến hạn", styles.bold);
        formula(
                done,
                2,
                "IF(B%1$d+B%2$d+B%3$d=0,0,(B%1$d+B%2$d)/(B%1$d+B%2$d+B%3$d))"
                        .formatted(FIRST_ROW + 1, FIRST_ROW + 2, FIRST_ROW + 4),
                styles.percent);
        Row rest = sheet.createRow(row);
        text(rest, 0, "Chưa đến kỳ hoặc đã dừng", styles.text);
        formula(
                rest,
                1,
                "COUNTA('%s'!A%d:A%d)-B%d".formatted(ITEMS, FIRST_ROW + 1, lastItemRow, FIRST_ROW + 5),
                styles.number);
        sheet.setForceFormulaRecalculation(true);
    }

    /** @return the number of the last row, as formulas write it */
    private static int items(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(8, 60, 30, 28, 14, 14, 12, 14);
        title(sheet, document, styles, widths);
        head(
                sheet,
                styles,
                List.of(
                        "Mục",
                        "Nhiệm vụ",
                        "Chủ trì",
                        "Tình trạng",
                        "Thực hiện đến ngày chốt (%)",
                        "Hạn",
                        "Gia hạn (lần)",
                        "Ước cả năm (%)"),
                widths);
        int row = FIRST_ROW;
        for (PeriodFigures.Item item : document.figures().items().toList()) {
            Row line = sheet.createRow(row++);
            text(line, 0, item.code(), styles.text);
            text(line, 1, item.title(), styles.text);
            text(line, 2, item.leadName(), styles.text);
            text(line, 3, item.standing(), styles.text);
            number(line, 4, item.percent(), styles.number);
            day(line, 5, item.dueOn(), styles.day);
            number(line, 6, item.extensions(), styles.number);
            number(line, 7, item.estimate(), styles.number);
            for (PeriodFigures.Part part : item.parts()) {
                part(sheet.createRow(row++), part, styles);
            }
        }
        return row;
    }

    /** Nothing in the columns of numbers and standings as an item has it: formulas count those. */
    private static void part(Row line, PeriodFigures.Part part, Styles styles) {
        text(line, 1, part.number() + ". " + part.title(), styles.text);
        text(line, 2, part.leadName(), styles.text);
        text(line, 3, "Phần việc: " + part.standing(), styles.text);
        number(line, 4, part.percent(), styles.number);
        day(line, 5, part.dueOn(), styles.day);
        number(line, 6, part.extensions(), styles.number);
        number(line, 7, part.estimate(), styles.number);
    }

    private static void products(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(8, 60, 14, 12, 16, 10, 12);
        title(sheet, document, styles, widths);
        head(
                sheet,
                styles,
                List.of("Mục", "Sản phẩm", "Đơn vị tính", "Kế hoạch", "Thực hiện đến ngày chốt", "Tỷ lệ", "Ước cả năm"),
                widths);
        int row = FIRST_ROW;
        for (PeriodFigures.Item item : document.figures().items().toList()) {
            for (PeriodFigures.Made made : item.products()) {
                Row line = sheet.createRow(row++);
                text(line, 0, item.code(), styles.text);
                text(line, 1, made.name(), styles.text);
                text(line, 2, made.unit(), styles.text);
                number(line, 3, made.planned(), styles.number);
                number(line, 4, made.done(), styles.number);
                formula(line, 5, "IF(D%1$d=0,0,E%1$d/D%1$d)".formatted(row), styles.percent);
                number(line, 6, made.estimated(), styles.number);
            }
        }
    }

    private static void coordination(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(44, 12, 16, 16, 20, 20);
        title(sheet, document, styles, widths);
        head(
                sheet,
                styles,
                List.of(
                        "Đơn vị được đề nghị",
                        "Số đề nghị",
                        "Trả lời đúng hạn",
                        "Trả lời quá hạn",
                        "Chưa trả lời, còn hạn",
                        "Chưa trả lời, quá hạn"),
                widths);
        int row = FIRST_ROW;
        for (PeriodFigures.Asked asked : document.figures().coordination()) {
            Row line = sheet.createRow(row++);
            text(line, 0, asked.name(), styles.text);
            formula(line, 1, "SUM(C%1$d:F%1$d)".formatted(row), styles.number);
            number(line, 2, asked.inTime(), styles.number);
            number(line, 3, asked.late(), styles.number);
            number(line, 4, asked.open(), styles.number);
            number(line, 5, asked.overdue(), styles.number);
        }
        if (row > FIRST_ROW) {
            Row total = sheet.createRow(row);
            text(total, 0, "Tổng", styles.bold);
            for (int column = 1; column <= 5; column++) {
                String letter = String.valueOf((char) ('A' + column));
                formula(total, column, "SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, FIRST_ROW + 1, row), styles.number);
            }
        }
    }

    private static void targets(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(10, 60, 12, 8, 14, 14, 18, 40);
        title(sheet, document, styles, widths);
        head(
                sheet,
                styles,
                List.of(
                        "Chỉ tiêu",
                        "Tên",
                        "Đơn vị tính",
                        "Chiều",
                        "Kế hoạch",
                        "Thực hiện",
                        "Đánh giá",
                        "Nguồn số liệu"),
                widths);
        int row = FIRST_ROW;
        for (TargetLine target : document.figures().targets()) {
            Row line = sheet.createRow(row++);
            text(line, 0, target.code(), styles.text);
            text(line, 1, target.name(), styles.text);
            text(line, 2, target.unit(), styles.text);
            text(line, 3, target.direction(), styles.text);
            decimal(line, 4, target.target(), styles.decimal);
            decimal(line, 5, target.value(), styles.decimal);
            text(line, 6, target.standing(), styles.text);
            text(line, 7, Objects.requireNonNullElse(target.source(), ""), styles.text);
        }
    }

    private static void assigned(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(60, 36, 14, 28);
        title(sheet, document, styles, widths);
        head(sheet, styles, List.of("Công việc", "Đơn vị", "Hạn", "Tình trạng"), widths);
        int row = FIRST_ROW;
        for (PeriodFigures.Assigned assigned : document.figures().assigned()) {
            Row line = sheet.createRow(row++);
            text(line, 0, assigned.title(), styles.text);
            text(line, 1, assigned.office(), styles.text);
            day(line, 2, assigned.dueOn(), styles.day);
            text(line, 3, assigned.status().label(), styles.text);
        }
    }

    private static void outside(Sheet sheet, ReportDocument document, Styles styles) {
        List<Integer> widths = List.of(50, 16, 30, 80);
        title(sheet, document, styles, widths);
        head(sheet, styles, List.of("Đơn vị", "Tình trạng", "Văn bản", "Nội dung"), widths);
        int row = FIRST_ROW;
        for (ReportDocument.OutsideWords words : document.outside()) {
            Row line = sheet.createRow(row++);
            text(line, 0, words.name(), styles.text);
            text(line, 1, "Đã gửi", styles.text);
            text(line, 2, Objects.requireNonNullElse(words.documentSign(), ""), styles.text);
            text(line, 3, words.body(), styles.text);
        }
        for (String missing : document.outsideMissing()) {
            Row line = sheet.createRow(row++);
            text(line, 0, missing, styles.text);
            text(line, 1, "Chưa gửi", styles.text);
            text(line, 2, "", styles.text);
            text(line, 3, "", styles.text);
        }
    }

    /** @param widths of the columns below it, over all of which it may run on */
    private static void title(Sheet sheet, ReportDocument document, Styles styles, List<Integer> widths) {
        int columns = widths.size();
        int wide = widths.stream().mapToInt(Integer::intValue).sum();
        String title = (document.draft() ? "DỰ THẢO. " : "") + document.title();
        String span = ReportText.span(document);
        Row first = sheet.createRow(0);
        text(first, 0, title, styles.title);
        // Letters of the title are half as wide again; merged cells do not grow by themselves.
        first.setHeightInPoints((1 + title.length() * 3 / 2 / wide) * TITLE_LINE);
        Row second = sheet.createRow(1);
        text(second, 0, span, styles.plain);
        second.setHeightInPoints((1 + span.length() / wide) * LINE);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns - 1));
        sheet.getPrintSetup().setLandscape(columns > 4);
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void head(Sheet sheet, Styles styles, List<String> titles, List<Integer> widths) {
        Row row = sheet.createRow(FIRST_ROW - 1);
        int lines = 1;
        for (int column = 0; column < titles.size(); column++) {
            text(row, column, titles.get(column), styles.head);
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
            lines = Math.max(lines, 1 + titles.get(column).length() / widths.get(column));
        }
        row.setHeightInPoints(lines * LINE);
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, -1, -1));
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(SheetWords.excel(text));
        cell.setCellStyle(style);
    }

    private static void number(Row row, int column, @Nullable Integer number, CellStyle style) {
        Cell cell = row.createCell(column);
        if (number != null) {
            cell.setCellValue(number);
        }
        cell.setCellStyle(style);
    }

    private static void decimal(Row row, int column, @Nullable BigDecimal number, CellStyle style) {
        Cell cell = row.createCell(column);
        if (number != null) {
            cell.setCellValue(number.doubleValue());
        }
        cell.setCellStyle(style);
    }

    private static void day(Row row, int column, @Nullable LocalDate day, CellStyle style) {
        Cell cell = row.createCell(column);
        if (day != null) {
            cell.setCellValue(day);
        }
        cell.setCellStyle(style);
    }

    private static void formula(Row row, int column, String formula, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    /** The few looks of cells. */
    private static final class Styles {

        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle text;
        private final CellStyle bold;
        private final CellStyle number;
        private final CellStyle decimal;
        private final CellStyle percent;
        private final CellStyle day;

        Styles(XSSFWorkbook workbook) {
            WorkbookStyles styles = new WorkbookStyles(workbook);
            title = styles.style(true, 14, false, "General");
            title.setWrapText(true);
            plain = styles.style(false, false, "General");
            plain.setWrapText(true);
            head = styles.style(true, true, "General");
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            text = styles.style(false, true, "General");
            bold = styles.style(true, true, "General");
            number = styles.style(false, true, "#,##0");
            decimal = styles.style(false, true, "#,##0.##");
            percent = styles.style(false, true, "0.00%");
            day = styles.style(false, true, "dd/mm/yyyy");
        }
    }
}
