package vn.dieuphoi.plan.reading.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * A merged cell that a page broke: its words stand on the page before, and the rows that it goes on over begin the page with
 * nothing. What nearly all rows of a table say is taken from the page before there, and doubted.
 */
final class PageTop {

    private static final Set<ColumnRole> SHARED = Set.of(
            ColumnRole.LEAD, ColumnRole.LEAD_AND_PARTNERS, ColumnRole.PARTNERS, ColumnRole.DUE, ColumnRole.PRODUCT);

    private static final String DOUBT = "ô trống ở đầu trang, có thể là ô gộp tiếp từ trang trước";

    /** Rows that say something, of ten, for a cell that says nothing to be one that goes on. */
    private static final int USUAL = 8;

    private static final int LEAST = 3;

    private final TaskColumns by;
    private final Map<ColumnRole, Stretch> before = new EnumMap<>(ColumnRole.class);

    /** The blank cells that the page began with. */
    private @Nullable Map<ColumnRole, Cell> open;

    /** @param rows those above the page; none where the table begins on it */
    PageTop(List<TaskRow> rows, TaskColumns by) {
        this.by = by;
        List<TaskRow> tasks = rows.stream().filter(PageTop::task).toList();
        TaskRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last == null || !task(last) || tasks.size() < LEAST) {
            return;
        }
        for (ColumnRole role : SHARED) {
            long said = tasks.stream().filter(row -> row.has(role)).count();
            if (last.has(role) && said * 10 >= tasks.size() * (long) USUAL) {
                before.put(role, last.cell(role));
            }
        }
    }

    private static boolean task(TaskRow row) {
        return row.whole().isBlank() && row.has(ColumnRole.TITLE) && (row.hasLead() || row.has(ColumnRole.DUE));
    }

    /** A row that goes on with none above it, with what the page before says of it. */
    TaskRow filled(TaskRow row, List<Cell> cells) {
        Map<ColumnRole, Cell> blanks = open;
        if (blanks == null) {
            blanks = new EnumMap<>(ColumnRole.class);
            for (ColumnRole role : before.keySet()) {
                List<Integer> columns = by.of(role);
                if (columns.size() == 1 && cells.get(columns.get(0)).words().isBlank()) {
                    blanks.put(role, cells.get(columns.get(0)));
                }
            }
            open = blanks;
        }
        boolean says = row.whole().isBlank()
                && row.has(ColumnRole.TITLE)
                && (row.hasLead() || row.has(ColumnRole.DUE) || row.has(ColumnRole.PRODUCT));
        TaskRow filled = row;
        for (Map.Entry<ColumnRole, Cell> blank : blanks.entrySet()) {
            ColumnRole role = blank.getKey();
            if (says && cells.contains(blank.getValue()) && !row.has(role)) {
                filled = filled.with(
                        role, before.getOrDefault(role, Stretch.EMPTY).doubted(DOUBT));
            }
        }
        return filled;
    }
}
