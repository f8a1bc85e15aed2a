package vn.dieuphoi.plan.reading.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Grid;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** Reads workbooks (.xlsx): each sheet that is shown is a table. */
public final class XlsxText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** A cell that shows no day means none, whatever day Excel keeps for it. */
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private static final String HIDDEN = "dòng hoặc cột này bị ẩn trong bảng tính";
    private static final int MOST_COLUMNS = 60;

    private XlsxText() {}

    public static Manuscript read(String name, byte[] file) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            DataFormatter words = new DataFormatter();
            words.setUseCachedValuesForFormulaCells(true);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    parts.add(grid(workbook.getSheetAt(i), i + 1, words).table(null));
                }
            }
        }
        return new Manuscript(name, 0, parts);
    }

    private static Grid grid(Sheet sheet, int number, DataFormatter words) {
        Grid grid = new Grid();
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            Row row = sheet.getRow(merged.getFirstRow());
            Cell cell = row == null ? null : row.getCell(merged.getFirstColumn());
            if (cell != null && merged.getLastColumn() < MOST_COLUMNS) {
                int height = Math.min(merged.getLastRow(), sheet.getLastRowNum()) - merged.getFirstRow() + 1;
                int width = merged.getLastColumn() - merged.getFirstColumn() + 1;
                grid.put(stretch(cell, number, words), merged.getFirstRow(), merged.getFirstColumn(), height, width);
            }
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() < MOST_COLUMNS && !grid.taken(row.getRowNum(), cell.getColumnIndex())) {
                    grid.put(stretch(cell, number, words), row.getRowNum(), cell.getColumnIndex(), 1, 1);
                }
            }
        }
        return grid;
    }

    private static Stretch stretch(Cell cell, int number, DataFormatter words) {
        CellSpot spot =
                new CellSpot(cell.getSheet().getSheetName(), number, cell.getRowIndex() + 1, cell.getColumnIndex() + 1);
        boolean hidden = cell.getRow().getZeroHeight() || cell.getSheet().isColumnHidden(cell.getColumnIndex());
        return Stretch.of(new TextBlock(null, null, spot, Letters.lines(shown(cell, words)), hidden ? HIDDEN : null));
    }

    private static String shown(Cell cell, DataFormatter words) {
        boolean figure = cell.getCellType() == CellType.NUMERIC
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC;
        boolean date = figure && DateUtil.isCellDateFormatted(cell);
        boolean day = date
                && cell.getCellStyle()
                        .getDataFormatString()
                        .replaceAll("\\[[^]]*]|\"[^\"]*\"", "")
                        .matches("(?is).*d.*");
        return date ? cell.getLocalDateTimeCellValue().format(day ? DAY : MONTH) : words.formatCellValue(cell);
    }
}
