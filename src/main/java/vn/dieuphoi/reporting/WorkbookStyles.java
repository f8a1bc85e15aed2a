package vn.dieuphoi.reporting;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of every workbook of the department look. */
public final class WorkbookStyles {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 12;

    private final Workbook workbook;

    public WorkbookStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    /** In the size of a table. */
    public CellStyle style(boolean heavy, boolean boxed, String format) {
        return style(heavy, SIZE, boxed, format);
    }

    /**
     * @param size of the font, in points
     * @param boxed a cell of a table: with a border, and its words wrapped
     * @param format as Excel writes it: {@code #,##0}
     */
    public CellStyle style(boolean heavy, int size, boolean boxed, String format) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size);
        font.setBold(heavy);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (boxed) {
            style.setWrapText(true);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
