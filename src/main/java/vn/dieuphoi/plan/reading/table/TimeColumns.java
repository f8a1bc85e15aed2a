package vn.dieuphoi.plan.reading.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/** Columns that stand for a time and are ticked: Quý I, T3, 3 below Tháng, 2027 below Lộ trình. */
final class TimeColumns {

    private static final Pattern TIME =
            Pattern.compile("(?i)(?:quý|Q\\.?)\\s?(?:I{1,3}|IV|[1-4])|(?:tháng|T\\.?)\\s?\\d{1,2}");
    /** What the figures below a heading count: Thời gian thực hiện (tháng). */
    private static final Pattern COUNTED =
            Pattern.compile("tháng|quý", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FIGURE = Pattern.compile("\\d{1,2}|I{1,3}|IV");
    private static final Pattern YEAR = Pattern.compile("(?:[Nn]ăm )?20\\d\\d");

    /** A heading over several columns and that of one of them on one line, as tables without lines have them. */
    private static final Pattern BOTH = Pattern.compile("(?s)(.*\\S)\\s+((?:[Nn]ăm )?20\\d\\d|\\d{1,2}|I{1,3}|IV)");

    private TimeColumns() {}

    /** The time of each column that stands for one. */
    static Map<Integer, Stretch> of(Table table, int row, int height, List<@Nullable ColumnRole> roles) {
        Map<Integer, Stretch> times = new HashMap<>();
        for (int column = 0; column < table.width(); column++) {
            Stretch lowest = table.rows()
                    .get(Math.min(row + height, table.rows().size()) - 1)
                    .get(column)
                    .words();
            Stretch over = table.rows().get(row).get(column).words();
            boolean two = height > 1;
            Matcher both = lowest.matcher(BOTH);
            if (!two && roles.get(column) == ColumnRole.DUE && both.matches()) {
                over = lowest.cut(both.start(1), both.end(1));
                lowest = lowest.cut(both.start(2), both.end(2));
                two = true;
            }
            ColumnRole role = roles.get(column);
            String words = lowest.line();
            boolean due = role == ColumnRole.DUE;
            Matcher month = over.matcher(COUNTED);
            if (two && FIGURE.matcher(Effort.counted(words)).matches() && month.find()) {
                times.put(column, over.cut(month.start(), month.end()).plus(" ", lowest));
            } else if (role == null && TIME.matcher(Effort.counted(words)).matches()
                    || due && COUNTED.matcher(Effort.counted(words)).matches()
                    || (due && two || role == ColumnRole.PRODUCT)
                            && YEAR.matcher(Effort.counted(words)).matches()
                            && ticked(table, row + height, column)) {
                times.put(column, lowest);
            }
        }
        return times;
    }

    /** Whether the cells of a column are ticked or blank. */
    private static boolean ticked(Table table, int from, int column) {
        List<String> cells = table.rows().stream()
                .skip(from)
                .map(row -> row.get(column))
                .filter(cell -> cell.width() == 1)
                .map(cell -> cell.words().line())
                .filter(words -> !words.isEmpty())
                .toList();
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(words ->
                                TaskTable.MARK.matcher(Effort.counted(words)).matches());
    }
}
