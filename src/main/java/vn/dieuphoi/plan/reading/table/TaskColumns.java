package vn.dieuphoi.plan.reading.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/**
 * What the columns of a table hold.
 *
 * @param roles one for each column; null where the heading tells none
 * @param headings as they are written
 * @param times columns that stand for a time and are ticked: Quý I, T3
 * @param headRow the first row of the headings
 * @param firstRow the row after the headings
 */
public record TaskColumns(
        List<@Nullable ColumnRole> roles,
        List<String> headings,
        Map<Integer, Stretch> times,
        int headRow,
        int firstRow) {

    private static final Pattern NUMBERS = Pattern.compile("(?i)(?:s?tt|số tt|no\\.?|#)");
    private static final Pattern OFFICE = Pattern.compile("(?iu)(?:cơ quan|đơn vị|phòng|ban|bộ phận)(?!\\p{L})");
    private static final Pattern PERSON =
            Pattern.compile("(?iu)(?:đồng chí|đ/c|lãnh đạo|ủy viên|thành viên)(?!\\p{L})[^,/]*phụ trách.*");
    private static final Pattern WORK = Pattern.compile("(?iu)(?:thời gian|ngày) (?:thực hiện|triển khai|tiến hành)");
    private static final Pattern END = Pattern.compile("(?iu)(?:thời gian|thời hạn|ngày|hạn) (?:hoàn thành|kết thúc)");
    private static final int DEEPEST = 80;

    /** The columns of a table with headings; null where none are found near its top. */
    public static @Nullable TaskColumns of(Table table) {
        return of(table, 0);
    }

    /** Whether a table has headings of its own, whatever they say. */
    public static boolean headed(Table table) {
        return !table.rows().isEmpty()
                && NUMBERS.matcher(Effort.counted(
                                table.rows().get(0).get(0).words().line()))
                        .matches();
    }

    /** Whether the headings of this row tell of money or figures, and its rows are no tasks. */
    public static boolean foreign(Table table, int row) {
        return table.rows().get(row).stream()
                .map(cell -> ColumnRole.of(cell.words().line()))
                .anyMatch(role -> role == ColumnRole.MONEY || role == ColumnRole.UNIT || role == ColumnRole.TARGET);
    }

    /** Likewise from a row on. */
    public static @Nullable TaskColumns of(Table table, int from) {
        for (int row = from; row < Math.min(from + DEEPEST, table.rows().size()); row++) {
            int height = height(table, row);
            TaskColumns columns = read(table, row, height);
            if (columns.tell()) {
                return columns;
            }
        }
        return null;
    }

    /** Whether the row repeats these headings, as each page of a long table does. */
    boolean repeatedBy(List<Cell> row) {
        int same = 0;
        int filled = 0;
        for (int i = 0; i < Math.min(row.size(), headings.size()); i++) {
            String words = row.get(i).words().line();
            if (!words.isEmpty()) {
                filled++;
                same += headings.get(i).contains(words) ? 1 : 0;
            }
        }
        return filled > 1 && same == filled;
    }

    private static int height(Table table, int row) {
        int height = 1;
        boolean spread = false;
        for (Cell cell : table.rows().get(row)) {
            if (cell.top() == row && !cell.words().isBlank()) {
                height = Math.max(height, Math.min(3, cell.height()));
                spread |= cell.width() > 1 && cell.width() < table.width();
            }
        }
        return spread && height == 1 && subheadings(table, row + 1) ? 2 : height;
    }

    private static boolean subheadings(Table table, int row) {
        return row < table.rows().size()
                && table.rows().get(row).stream()
                        .map(cell -> cell.words().line())
                        .allMatch(words -> words.length() < 40)
                && table.rows().get(row).stream()
                        .anyMatch(cell -> ColumnRole.of(cell.words().line()) != null);
    }

    private static TaskColumns read(Table table, int row, int height) {
        List<@Nullable ColumnRole> roles = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            Set<String> words = new LinkedHashSet<>();
            for (int i = row; i < Math.min(row + height, table.rows().size()); i++) {
                words.add(table.rows().get(i).get(column).words().line());
            }
            words.remove("");
            List<String> parts = List.copyOf(words);
            String heading = String.join(" ", parts);
            ColumnRole own = parts.isEmpty() ? null : ColumnRole.of(parts.get(parts.size() - 1));
            roles.add(own == null ? ColumnRole.of(heading) : own);
            headings.add(heading);
        }
        unitsAreOffices(table, row + height, roles);
        groupsAreNoTitles(table, row + height, roles, headings);
        personsStandAside(roles, headings);
        workBeginsBeforeItEnds(roles, headings);
        Map<Integer, Stretch> times = TimeColumns.of(table, row, height, roles);
        if (times.size() > 2) {
            times.keySet().forEach(column -> roles.set(column, null));
        }
        return new TaskColumns(roles, headings, times, row, row + height);
    }

    /** A column that is headed by nothing but Đơn vị and filled with names holds who does it, and no measure. */
    private static void unitsAreOffices(Table table, int from, List<@Nullable ColumnRole> roles) {
        int unit = roles.indexOf(ColumnRole.UNIT);
        boolean said = roles.contains(ColumnRole.LEAD)
                || roles.contains(ColumnRole.LEAD_AND_PARTNERS)
                || roles.contains(ColumnRole.TARGET);
        if (unit < 0 || said || !roles.contains(ColumnRole.TITLE)) {
            return;
        }
        List<String> cells = table
                .rows()
                .subList(Math.min(from, table.rows().size()), table.rows().size())
                .stream()
                .map(row -> row.get(unit).words().line())
                .filter(words -> !words.isEmpty())
                .toList();
        long names = cells.stream()
                .filter(words -> words.length() > 7 && words.contains(" ") && Character.isUpperCase(words.charAt(0)))
                .count();
        if (names * 2 > cells.size()) {
            roles.set(unit, ColumnRole.LEAD);
        }
    }

    /** Where one column names an office that does it, a person who is in charge in another one only looks after it. */
    private static void personsStandAside(List<@Nullable ColumnRole> roles, List<String> headings) {
        boolean office = false;
        for (int i = 0; i < roles.size(); i++) {
            office |= roles.get(i) == ColumnRole.LEAD
                    && OFFICE.matcher(Effort.counted(headings.get(i))).lookingAt();
        }
        for (int i = 0; office && i < roles.size(); i++) {
            if (roles.get(i) == ColumnRole.LEAD
                    && PERSON.matcher(Effort.counted(headings.get(i))).lookingAt()) {
                roles.set(i, ColumnRole.OVERSEER);
            }
        }
    }

    /** Of two columns of times beside each other, that of the work holds when it begins where the next one says when it ends. */
    private static void workBeginsBeforeItEnds(List<@Nullable ColumnRole> roles, List<String> headings) {
        for (int i = 1; i < roles.size(); i++) {
            boolean two = roles.get(i) == ColumnRole.DUE && roles.get(i - 1) == ColumnRole.DUE;
            if (two
                    && !roles.contains(ColumnRole.START)
                    && WORK.matcher(Effort.counted(headings.get(i - 1))).matches()
                    && END.matcher(Effort.counted(headings.get(i))).matches()) {
                roles.set(i - 1, ColumnRole.START);
            }
        }
    }

    /** Of two columns that may hold the task, the first one names groups where its cells go over several rows. */
    private static void groupsAreNoTitles(
            Table table, int from, List<@Nullable ColumnRole> roles, List<String> headings) {
        int first = roles.indexOf(ColumnRole.TITLE);
        if (first < 0 || roles.lastIndexOf(ColumnRole.TITLE) == first) {
            return;
        }
        boolean over = table
                .rows()
                .subList(Math.min(from, table.rows().size()), table.rows().size())
                .stream()
                .map(row -> row.get(first))
                .anyMatch(cell -> cell.height() > 1 && cell.width() == 1);
        if (over || headings.get(first).matches("(?iu)(?:nhóm|lĩnh vực|tiêu chí|chủ đề).*")) {
            roles.set(first, null);
        }
    }

    private boolean tell() {
        boolean task = has(ColumnRole.TITLE)
                && (has(ColumnRole.LEAD)
                        || has(ColumnRole.LEAD_AND_PARTNERS)
                        || has(ColumnRole.DUE)
                        || has(ColumnRole.PRODUCT)
                        || times.size() > 2
                        || has(ColumnRole.PARTNERS) && has(ColumnRole.NUMBER));
        boolean named = has(ColumnRole.PRODUCT)
                && (has(ColumnRole.LEAD) || has(ColumnRole.LEAD_AND_PARTNERS))
                && has(ColumnRole.DUE);
        return (task || named || targets()) && headings.stream().allMatch(heading -> heading.length() < 120);
    }

    /** A table of figures to reach and not of tasks. */
    public boolean targets() {
        return has(ColumnRole.TARGET)
                && !has(ColumnRole.TITLE)
                && (has(ColumnRole.UNIT) || has(ColumnRole.PRODUCT) || has(ColumnRole.DUE));
    }

    /** Whether its rows say until when. */
    public boolean timed() {
        return has(ColumnRole.DUE) || has(ColumnRole.START) || !times.isEmpty();
    }

    /** Whether its rows are what tasks cost, and no tasks. */
    public boolean costs() {
        return has(ColumnRole.MONEY) && !timed() && !has(ColumnRole.PRODUCT) && !has(ColumnRole.PARTNERS);
    }

    /** The roles, each column once that a stray line parts in two. */
    public List<@Nullable ColumnRole> kinds() {
        List<@Nullable ColumnRole> kinds = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            boolean parted = i > 0
                    && roles.get(i) != null
                    && roles.get(i) == roles.get(i - 1)
                    && headings.get(i).equals(headings.get(i - 1));
            if (!parted) {
                kinds.add(roles.get(i));
            }
        }
        return kinds;
    }

    boolean has(ColumnRole role) {
        return roles.contains(role);
    }

    List<Integer> of(ColumnRole role) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == role) {
                columns.add(i);
            }
        }
        return columns;
    }
}
