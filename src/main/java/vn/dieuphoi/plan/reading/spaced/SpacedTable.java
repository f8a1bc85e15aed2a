package vn.dieuphoi.plan.reading.spaced;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.CellSpot;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Grid;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;
import vn.dieuphoi.plan.reading.text.TextBlock;

/**
 * A table found among lines by the gaps between its columns.
 *
 * @param top its first line
 * @param bottom the line after its last
 * @param continued whether it goes on with a table that stands before it, so that its first lines may end a row of that
 */
public record SpacedTable(int top, int bottom, SpacedColumns columns, List<SpacedLine> lines, boolean continued) {

    private static final Pattern CLOSING = Pattern.compile("^(?:Nơi nhận|Trên đây|TM\\.|KT\\.|T/M|TL\\.).*");
    /** The office of who signs. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:PHÓ |QUYỀN |Q\\. ?)?(?:TỔNG |CHI |VIỆN |CỤC |VỤ )?(?:GIÁM ĐỐC|CỤC TRƯỞNG|VIỆN TRƯỞNG|VỤ TRƯỞNG|CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG BAN|TRƯỞNG KHOA|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHỦ NHIỆM|TRƯỞNG)(?: [\\p{Lu} ]{2,30})?");
    /** What the next table is called, above its headings. */
    private static final Pattern CALLED = Pattern.compile(
            "^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|BẢNG|Bảng)(?: số| SỐ)? 0?(?:[IVX]+|\\d{1,2})(?![\\p{L}\\d]).*");

    private static final Pattern TICK = Pattern.compile("[xX✓✔×●•*+√]");
    private static final String TICKED = "dấu đánh trong bảng không kẻ dòng, cột đoán theo khoảng trống";

    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:s?tt|số tt|no\\.?|#)");
    private static final Pattern SECTION = Pattern.compile("[IVX]{1,5}\\. \\p{Lu}.*");
    private static final int AHEAD = 8;

    /** The next table from a line on; null where there is none. */
    public static @Nullable SpacedTable next(List<SpacedLine> lines, int from) {
        return next(lines, from, null);
    }

    /** @param before the table that the page before ended with, whose headings may be repeated */
    public static @Nullable SpacedTable next(List<SpacedLine> lines, int from, @Nullable SpacedTable before) {
        SpacedHead head = SpacedHead.next(lines, from, before == null ? null : before.columns.head());
        if (head == null) {
            return null;
        }
        SpacedHead again = after(head, lines, head.bottom());
        int most = again == null ? lines.size() : again.top();
        if (before != null && before.columns.head().says(head)) {
            return before.again(head, lines, most);
        }
        SpacedColumns rough = SpacedColumns.of(head, lines.subList(head.top(), Math.min(most, head.bottom() + 40)));
        int end = end(rough, lines, head.bottom(), most);
        SpacedColumns columns = SpacedColumns.of(head, lines.subList(head.top(), end))
                .used(lines.subList(head.bottom(), Math.max(head.bottom(), end)));
        return new SpacedTable(head.top(), end(columns, lines, head.bottom(), most), columns, lines, false);
    }

    /** What goes on with this table below its headings, which were repeated; both pages tell the columns where they stand alike. */
    private SpacedTable again(SpacedHead head, List<SpacedLine> next, int most) {
        List<SpacedLine> before = columns.head().standsAs(head) ? lines.subList(top, Math.max(top, bottom)) : List.of();
        SpacedColumns rough = told(head, before, next.subList(head.top(), Math.min(most, head.bottom() + 40)));
        int end = end(rough, next, head.bottom(), most);
        SpacedColumns over = told(head, before, next.subList(head.top(), end));
        return new SpacedTable(head.top(), end(over, next, head.bottom(), most), over, next, true);
    }

    private static SpacedColumns told(SpacedHead head, List<SpacedLine> before, List<SpacedLine> here) {
        List<SpacedLine> both = new ArrayList<>(before);
        both.addAll(here);
        return SpacedColumns.of(head, both);
    }

    /** Below a table whose rows are numbered, words of a row that sound like headings are none without a heading for numbers. */
    private static @Nullable SpacedHead after(SpacedHead head, List<SpacedLine> lines, int from) {
        SpacedHead next = SpacedHead.next(lines, from);
        while (next != null && head.numbers() && !next.numbers()) {
            next = SpacedHead.next(lines, next.bottom());
        }
        return next;
    }

    /** What goes on with this table on lines without headings; null where nothing does. */
    public @Nullable SpacedTable goesOn(List<SpacedLine> next) {
        SpacedHead head = after(columns.head(), next, 0);
        int most = head == null ? next.size() : head.top();
        int end = end(columns, next, 0, most);
        if (!fills(columns, next, 0, end)) {
            return null;
        }
        SpacedColumns both = told(columns.head(), lines.subList(top, Math.max(top, bottom)), next.subList(0, end));
        return new SpacedTable(0, end(both, next, 0, most), both, next, true);
    }

    private static int end(SpacedColumns columns, List<SpacedLine> lines, int first, int most) {
        for (int i = first; i < most; i++) {
            SpacedLine line = lines.get(i);
            if (headed(line)) {
                return i;
            }
            boolean over = !line.isBlank() && columns.runsOver(line) && !fills(columns, lines, i + 1, most);
            if (over
                    || section(line) && !fills(columns, lines, i + 1, most)
                    || CLOSING.matcher(Effort.counted(line.text())).matches()
                    || line.chunks().size() == 1
                            && SIGNED.matcher(Effort.counted(line.text())).matches()
                    || CALLED.matcher(Effort.counted(line.text())).matches()) {
                return i;
            }
        }
        return most;
    }

    /** Whether the line may head the next part of the document: III. and a name in capitals. */
    private static boolean section(SpacedLine line) {
        String text = line.text();
        return SECTION.matcher(Effort.counted(text)).matches()
                && text.equals(text.toUpperCase(Locale.ROOT))
                && line.chunks().size() == 1;
    }

    /** Whether the next lines go on with rows, which fill several columns between them. */
    private static boolean fills(SpacedColumns columns, List<SpacedLine> lines, int from, int most) {
        Set<Integer> filled = new HashSet<>();
        int seen = 0;
        for (int i = from; i < most && seen < AHEAD && !headed(lines.get(i)); i++) {
            if (!lines.get(i).isBlank()) {
                seen++;
                filled.addAll(columns.filled(lines.get(i)));
            }
        }
        return filled.size() >= columns.enough();
    }

    /** Whether another table begins with this line. */
    private static boolean headed(SpacedLine line) {
        List<SpacedLine> chunks = line.chunks();
        return chunks.size() >= 3
                && NUMBERS.matcher(Effort.counted(chunks.get(0).text())).matches();
    }

    /** The first line below its headings; its top where it has none of its own. */
    private int firstRow() {
        return lines.equals(List.of()) || columns.head().top() != top
                ? top
                : columns.head().bottom();
    }

    /** Whether it reaches the end of its lines and may go on after them. */
    public boolean open() {
        return bottom >= lines.size();
    }

    /**
     * Its cells.
     *
     * @param page where it stands; null where the file has no pages
     * @param number counted from 1 through the document
     */
    public Table table(@Nullable Integer page, int number) {
        Grid grid = new Grid();
        for (int column = 0; column < columns.size(); column++) {
            grid.put(
                    cell(
                            page,
                            number,
                            0,
                            column,
                            columns.head().headings().get(column).words(),
                            null),
                    0,
                    column,
                    1,
                    1);
        }
        List<List<SpacedCell>> rows = SpacedRows.of(columns, lines.subList(firstRow(), bottom), continued);
        for (int row = 0; row < rows.size(); row++) {
            int over = columns.size() - rows.get(row).size() + 1;
            for (int column = 0; column < rows.get(row).size(); column++) {
                SpacedCell said = rows.get(row).get(column);
                boolean ticked = said.doubt() == null
                        && TICK.matcher(Effort.counted(said.words())).matches();
                Stretch words = cell(page, number, row + 1, column, said.words(), ticked ? TICKED : said.doubt());
                grid.put(words, row + 1, column, 1, column + 1 == rows.get(row).size() ? over : 1);
            }
        }
        return grid.table(page);
    }

    private static Stretch cell(
            @Nullable Integer page, int number, int row, int column, String words, @Nullable String doubt) {
        return Stretch.of(new TextBlock(page, null, new CellSpot(null, number, row + 1, column + 1), words, doubt));
    }

    /** All tables among the lines. */
    public static List<SpacedTable> all(List<SpacedLine> lines) {
        List<SpacedTable> tables = new ArrayList<>();
        SpacedTable next = next(lines, 0);
        while (next != null) {
            tables.add(next);
            next = next(lines, Math.max(next.bottom(), next.top() + 1), next);
        }
        return tables;
    }
}
