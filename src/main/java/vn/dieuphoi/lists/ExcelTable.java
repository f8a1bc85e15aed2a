package vn.dieuphoi.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;

/** The rows of the first sheet of an Excel file (.xlsx) that has any. */
final class ExcelTable {

    private static final int LARGEST_UNPACKED = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 300;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String UNREADABLE =
            "Không mở được tệp Excel; hãy mở tệp trong Excel, lưu lại dạng .xlsx (không đặt mật khẩu) rồi chọn lại.";

    private ExcelTable() {}

    /** @throws Refused when it is no such file, or one that grows when it is unpacked */
    static List<TableRow> read(byte[] content) {
        requireNoBomb(content);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                List<TableRow> rows = rows(sheet);
                if (rows.stream().anyMatch(row -> !row.empty())) {
                    return rows;
                }
            }
            return List.of();
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused(UNREADABLE);
        }
    }

    /** Counted before anything of it is believed: a file of a few kilobytes may unpack to gigabytes. */
    private static void requireNoBomb(byte[] content) {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                parts++;
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw new Refused("Tệp Excel quá lớn khi mở ra; hãy chép riêng bảng danh sách sang một tệp mới"
                                + " (không kèm ảnh, không định dạng cả trang tính) rồi chọn lại.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(UNREADABLE);
        }
        if (!workbook) {
            throw new Refused("Tệp không phải bảng tính Excel (.xlsx) hay CSV; hãy chọn lại.");
        }
    }

    private static List<TableRow> rows(Sheet sheet) {
        List<TableRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() < ListFile.MOST_COLUMNS) {
                    while (cells.size() < cell.getColumnIndex()) {
                        cells.add("");
                    }
                    cells.add(ListFile.tidy(text(cell)));
                }
            }
            rows.add(new TableRow(row.getRowNum() + 1, cells));
        }
        return rows;
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell.getLocalDateTimeCellValue()) : number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "có" : "không";
            case ERROR -> "#LỖI";
            default -> "";
        };
    }

    private static String day(LocalDateTime moment) {
        String day = TypedDate.shown(moment.toLocalDate());
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + moment.format(HOUR);
    }

    /** In the form in which {@link vn.dieuphoi.TypedNumber} reads it back as the same number; percent as it is shown. */
    private static String number(Cell cell) {
        BigDecimal number = new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()));
        String format = cell.getCellStyle().getDataFormatString();
        BigDecimal shown = format != null && format.contains("%") ? number.scaleByPowerOfTen(2) : number;
        return shown.toPlainString().replace('.', ',');
    }
}
