package vn.dieuphoi.plan.reading.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a full grid: every row has as many cells as there are columns.
 *
 * @param page where it begins; null where the file has no pages
 */
public record Table(@Nullable Integer page, List<List<Cell>> rows) implements Part {

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public int width() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }
}
