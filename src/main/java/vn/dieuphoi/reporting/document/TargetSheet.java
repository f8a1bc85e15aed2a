package vn.dieuphoi.reporting.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.SheetWords;
import vn.dieuphoi.plan.document.Target;
import vn.dieuphoi.reporting.VietnameseOffice;
import vn.dieuphoi.reporting.WorkbookStyles;
import vn.dieuphoi.reporting.targets.Measurement;
import vn.dieuphoi.reporting.targets.TargetStanding;

/** The targets of a plan as a workbook: real numbers and days, a line for each target and each part. */
@Component
public class TargetSheet {

    private static final List<String> HEAD = List.of(
            "Mã",
            "Chỉ tiêu",
            "Đơn vị tính",
            "Yêu cầu",
            "Kế hoạch",
            "Số liệu",
            "Tình trạng",
            "Thời điểm",
            "Nguồn",
            "Ghi chú");
    private static final List<Integer> WIDTHS = List.of(6, 44, 9, 9, 12, 12, 16, 12, 30, 34);
    private static final int HEAD_ROW = 3;
    private static final int CHARACTER = 256;
    private static final float ROW_HEIGHT = 16;

    /** The same figures give the same bytes. */
    public byte[] render(PlanId plan, LocalDate day, List<TargetStanding> standings) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Lines lines = new Lines(workbook);
            lines.head("Chỉ tiêu của kế hoạch " + plan.words(), "Số liệu đến ngày " + VietnameseOffice.day(day));
            standings.forEach(lines::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return FixedArchive.repack(out.toByteArray(), day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet while it is written, line by line. */
    private static final class Lines {

        private final XSSFSheet sheet;
        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle text;
        private final CellStyle count;
        private final CellStyle share;
        private final CellStyle day;
        private int next = HEAD_ROW + 1;

        Lines(XSSFWorkbook workbook) {
            WorkbookStyles styles = new WorkbookStyles(workbook);
            sheet = workbook.createSheet("Chỉ tiêu");
            title = styles.style(true, false, "General");
            plain = styles.style(false, false, "General");
            text = styles.style(false, true, "General");
            head = styles.style(true, true, "General");
            count = styles.style(false, true, "#,##0");
            share = styles.style(false, true, "General");
            day = styles.style(false, true, "dd/mm/yyyy");
        }

        void head(String words, String below) {
            text(sheet.createRow(0), 0, words, title);
            text(sheet.createRow(1), 0, below, plain);
            for (int above = 0; above < 2; above++) {
                sheet.addMergedRegion(new CellRangeAddress(above, above, 0, HEAD.size() - 1));
            }
            Row row = sheet.createRow(HEAD_ROW);
            for (int column = 0; column < HEAD.size(); column++) {
                text(row, column, HEAD.get(column), head);
                sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
            }
            sheet.createFreezePane(0, HEAD_ROW + 1);
            sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }

        void add(TargetStanding standing) {
            Target target = standing.target();
            @Nullable Measurement latest = standing.latest();
            Row line = line(target, target.name(), target.value(), latest == null ? null : latest.value());
            text(line, 6, standing.state().label(), text);
            text(line, 9, remark(standing), text);
            Cell on = line.createCell(7);
            on.setCellStyle(day);
            if (latest != null) {
                on.setCellValue(latest.on());
            }
            text(line, 8, latest == null ? "" : latest.measured().source(), text);
            for (TargetStanding.Part part : standing.parts()) {
                Row below =
                        line(target, "- " + part.wanted().name(), part.wanted().value(), part.figure());
                text(below, 6, part.state().label(), text);
                for (int column = 7; column < HEAD.size(); column++) {
                    text(below, column, "", text);
                }
            }
        }

        private Row line(Target target, String name, @Nullable BigDecimal wanted, @Nullable BigDecimal figure) {
            Row line = sheet.createRow(next++);
            text(line, 0, target.code().value(), text);
            text(line, 1, name, text);
            text(line, 2, target.unit(), text);
            text(line, 3, target.direction().symbol(), text);
            CellStyle look = target.unit().equals("%") ? share : count;
            number(line, 4, wanted, look);
            number(line, 5, figure, look);
            return line;
        }

        private static String remark(TargetStanding standing) {
            String contradiction = standing.target()
                    .contradiction()
                    .map(words -> "Kế hoạch tự mâu thuẫn: " + words + ". ")
                    .orElse("");
            String none = standing.noneOn() == null
                    ? ""
                    : "Lần đo ngày " + VietnameseOffice.day(standing.noneOn()) + " chưa có số liệu.";
            return (contradiction + none).strip();
        }

        /** Not every program finds out by itself how high a row of wrapped words is. */
        private static void text(Row line, int column, String words, CellStyle style) {
            Cell cell = line.createCell(column);
            cell.setCellValue(SheetWords.excel(words));
            cell.setCellStyle(style);
            int rows = style.getWrapText() ? 1 + words.length() / WIDTHS.get(column) : 1;
            line.setHeightInPoints(Math.max(line.getHeightInPoints(), rows * ROW_HEIGHT));
        }

        private static void number(Row line, int column, @Nullable BigDecimal figure, CellStyle look) {
            Cell cell = line.createCell(column);
            cell.setCellStyle(look);
            if (figure != null) {
                cell.setCellValue(figure.doubleValue());
            }
        }
    }
}
