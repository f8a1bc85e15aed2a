package vn.dieuphoi.plan.reading.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Grid;
import vn.dieuphoi.plan.reading.text.Letters;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** A table of a Word file with its merged cells. */
final class WordTable {

    /** A cell as Word keeps it: one in each row, those below the first of a merged one marked as going on. */
    private record Piece(XWPFTableCell cell, int left, int width, boolean goesOn) {}

    private final int number;
    private final WordNumbers numbers;
    private final List<List<Piece>> rows;

    WordTable(XWPFTable table, int number, WordNumbers numbers) {
        this.number = number;
        this.numbers = numbers;
        this.rows = table.getRows().stream().map(WordTable::pieces).toList();
    }

    private static List<Piece> pieces(XWPFTableRow row) {
        List<Piece> pieces = new ArrayList<>();
        int column = before(row);
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr shape = cell.getCTTc().getTcPr();
            int width = shape != null && shape.isSetGridSpan()
                    ? Math.max(1, shape.getGridSpan().getVal().intValue())
                    : 1;
            boolean goesOn =
                    shape != null && shape.isSetVMerge() && shape.getVMerge().getVal() != STMerge.RESTART;
            pieces.add(new Piece(cell, column, width, goesOn));
            column += width;
        }
        return pieces;
    }

    /** Places that a row leaves free before its first cell. */
    private static int before(XWPFTableRow row) {
        CTTrPr shape = row.getCtRow().getTrPr();
        return shape == null || shape.sizeOfGridBeforeArray() == 0
                ? 0
                : shape.getGridBeforeArray(0).getVal().intValue();
    }

    Table table() {
        Grid grid = new Grid();
        for (int row = 0; row < rows.size(); row++) {
            for (Piece piece : rows.get(row)) {
                if (!piece.goesOn() || !grid.taken(row, piece.left())) {
                    grid.put(words(piece, row), row, piece.left(), height(row, piece), piece.width());
                }
            }
        }
        return grid.table(null);
    }

    private int height(int top, Piece first) {
        int height = 1;
        while (top + height < rows.size() && goesOn(rows.get(top + height), first.left())) {
            height++;
        }
        return height;
    }

    private static boolean goesOn(List<Piece> row, int left) {
        return row.stream().anyMatch(piece -> piece.left() == left && piece.goesOn());
    }

    private Stretch words(Piece piece, int row) {
        String raw = piece.cell().getParagraphs().stream().map(numbers::inCell).collect(Collectors.joining("\n"));
        CellSpot spot = new CellSpot(null, number, row + 1, piece.left() + 1);
        return Stretch.of(TextBlock.cell(null, spot, Letters.lines(raw)));
    }
}
