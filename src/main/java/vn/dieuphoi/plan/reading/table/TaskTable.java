package vn.dieuphoi.plan.reading.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/** The rows of a task table, whole again where a page broke them. */
public final class TaskTable {

    private static final Pattern NEW_HEAD = Pattern.compile("(?i)(?:s?tt|số tt|no\\.?)");
    private static final Pattern SAME = Pattern.compile(
            "[-–(]*\\s*(?:nt|n\\.t|như trên|như mục trên|như \\(?trên\\)?|ditto|[\"”“]|//|″)\\s*[-–).]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands below a heading that says what it counts: 3 below Tháng. */
    private static final Pattern FIGURE = Pattern.compile("\\d{1,2}|I{1,3}|IV");

    private static final String BROKEN = "dòng đầu trang không có số, nối vào dòng cuối trang trước";

    /** Rows in which the first number of a table is looked for. */
    private static final int LOOKED_AT = 4;

    static final Pattern MARK = Pattern.compile("[xX✓✔×●•*+√]");

    private final TaskColumns columns;
    private final List<TaskRow> rows = new ArrayList<>();

    public TaskTable(TaskColumns columns) {
        this.columns = columns;
    }

    public TaskColumns columns() {
        return columns;
    }

    /** Shows the names of its party columns to those who read parties. */
    public void teach(PartyReading parties) {
        for (TaskRow row : rows) {
            parties.learn(row.cell(ColumnRole.LEAD));
            parties.learn(row.cell(ColumnRole.PARTNERS));
        }
    }

    List<TaskRow> rows() {
        return rows;
    }

    /** Whether a table without headings of its own goes on with this one. */
    public boolean goesOnIn(Table table) {
        return table.width() == columns.roles().size();
    }

    /** Whether a table with the same headings begins with a number that stands in this one already. */
    public boolean beginsAnewIn(Table table, TaskColumns by) {
        return standsAlready(firstLabel(table, by, by.firstRow()));
    }

    /**
     * Whether the same headings, come upon again, are those of another table: its numbers begin anew. A group that goes on
     * behind headings repeated on a page begins anew too; it stands right above them.
     */
    private boolean anotherFrom(Table table, TaskColumns by, int row) {
        boolean group = table.page() != null
                && !rows.isEmpty()
                && !rows.get(rows.size() - 1).whole().isBlank()
                && TableNumber.in(rows.get(rows.size() - 1).whole()) == null;
        return !group && standsAlready(firstLabel(table, by, row + 1));
    }

    private boolean standsAlready(@Nullable String label) {
        return label != null && labels().anyMatch(label::equals);
    }

    private @Nullable String firstLabel(Table table, TaskColumns by, int from) {
        for (int i = from; i < Math.min(table.rows().size(), from + LOOKED_AT); i++) {
            List<Cell> cells = table.rows().get(i);
            String label = by.repeatedBy(cells) || counted(cells) ? null : RowKinds.label(row(cells, by, false));
            if (label != null && !label.isEmpty()) {
                return label;
            }
        }
        return null;
    }

    private Stream<String> labels() {
        return rows.stream().map(RowKinds::label).flatMap(Stream::ofNullable).filter(label -> !label.isEmpty());
    }

    /**
     * Takes the rows of a table or of its part on one page, from this row on.
     *
     * @return the row where other headings begin; the number of rows where there are none
     */
    public int add(Table table, TaskColumns by, int firstRow) {
        boolean first = !rows.isEmpty();
        PageTop top = new PageTop(rows, by);
        for (int i = firstRow; i < table.rows().size(); i++) {
            List<Cell> cells = table.rows().get(i);
            if (by.repeatedBy(cells) || columns.repeatedBy(cells) || counted(cells)) {
                if (i > firstRow && !counted(cells) && anotherFrom(table, by, i)) {
                    return i;
                }
                continue;
            }
            if (i > firstRow
                    && NEW_HEAD.matcher(Effort.counted(cells.get(0).words().line()))
                            .matches()) {
                return i;
            }
            TaskRow row = asAbove(row(cells, by, first));
            if (row.numbered()
                    || !row.whole().isBlank()
                    || row.cells().values().stream().anyMatch(words -> !words.isBlank())) {
                add(row, top, cells);
                first = false;
            }
        }
        return table.rows().size();
    }

    /** A row with the words of the one above where it says no more than that they are the same: -nt-, như trên. */
    private TaskRow asAbove(TaskRow row) {
        Map<ColumnRole, Stretch> cells = new EnumMap<>(ColumnRole.class);
        row.cells().forEach((role, words) -> {
            boolean same = role != ColumnRole.TITLE
                    && SAME.matcher(Effort.counted(words.line())).matches();
            cells.put(
                    role,
                    same && !rows.isEmpty() ? rows.get(rows.size() - 1).cell(role) : same ? Stretch.EMPTY : words);
        });
        return new TaskRow(row.numbers(), cells, row.whole(), row.firstOnPage());
    }

    private void add(TaskRow row, PageTop top, List<Cell> cells) {
        TaskRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last != null && last.whole().isBlank() && goesOn(last, row)) {
            rows.set(rows.size() - 1, last.with(row));
        } else if (last != null && last.whole().isBlank() && restOf(last, row)) {
            rows.set(rows.size() - 1, last.with(row.doubted(BROKEN)));
        } else {
            rows.add(top.filled(row, cells));
        }
    }

    /** A row without a number and without a party or day of its own, whose words go on with the sentence before. */
    private static boolean goesOn(TaskRow last, TaskRow row) {
        if (row.numbered() || !row.whole().isBlank() || RowKinds.sum(row)) {
            return false;
        }
        String title = row.cell(ColumnRole.TITLE).line();
        boolean others = row.hasLead() || row.has(ColumnRole.DUE) && last.has(ColumnRole.DUE) && !row.firstOnPage();
        boolean open = !last.cell(ColumnRole.TITLE).line().matches("(?s).*[.:!?]");
        boolean begins = title.matches("(?:\\p{Lu}|\\d|“).*");
        return title.isEmpty() && (row.firstOnPage() || !others)
                || row.firstOnPage() && !begins
                || !others && (!begins || open && last.numbered());
    }

    /** Among rows that are all numbered, one without a number that begins a page is the end of the row before, by all likelihood. */
    private boolean restOf(TaskRow last, TaskRow row) {
        List<TaskRow> tasks = rows.stream()
                .filter(each -> each.whole().isBlank() && each.hasLead())
                .toList();
        return row.firstOnPage()
                && !row.numbered()
                && row.whole().isBlank()
                && !RowKinds.sum(row)
                && last.numbered()
                && last.hasLead()
                && !tasks.isEmpty()
                && tasks.stream().allMatch(TaskRow::numbered)
                && row.cells().values().stream()
                                .filter(words -> !words.isBlank())
                                .count()
                        > 1;
    }

    private TaskRow row(List<Cell> cells, TaskColumns by, boolean first) {
        List<Stretch> numbers = new ArrayList<>();
        Map<ColumnRole, Stretch> read = new EnumMap<>(ColumnRole.class);
        Stretch whole = whole(cells, by);
        for (int i = 0; i < cells.size(); i++) {
            ColumnRole role = by.roles().get(i);
            Cell cell = cells.get(i);
            if (!whole.isBlank() && role != ColumnRole.NUMBER || cell.words() == whole) {
                continue;
            }
            boolean again = i > 0 && cells.get(i - 1) == cell;
            if (role == ColumnRole.NUMBER) {
                numbers.add(again ? Stretch.EMPTY : cell.words());
            } else if (role == null
                    && by.times().containsKey(i)
                    && MARK.matcher(Effort.counted(cell.words())).matches()) {
                String doubt = cell.words().doubt();
                Stretch heading =
                        doubt == null ? by.times().get(i) : by.times().get(i).doubted(doubt);
                read.put(ColumnRole.DUE, heading);
                read.putIfAbsent(ColumnRole.START, heading);
            } else if (role == ColumnRole.DUE
                    && by.times().containsKey(i)
                    && FIGURE.matcher(Effort.counted(cell.words().line())).matches()) {
                read.merge(
                        role, by.times().get(i).plus(" ", cell.words()), (a, b) -> a.isBlank() ? b : a.plus("\n", b));
            } else if (role != null && !again) {
                read.merge(role, cell.words(), (a, b) -> a.isBlank() ? b : b.isBlank() ? a : a.plus("\n", b));
            }
        }
        return new TaskRow(numbers, read, whole, first);
    }

    /** The words of a row that is one cell but for its number. */
    private static Stretch whole(List<Cell> cells, TaskColumns by) {
        Cell widest = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.words().isBlank() && cell.width() > 1 && (widest == null || cell.width() > widest.width())) {
                widest = cell;
            }
        }
        boolean over = widest != null
                && widest.width()
                        >= Math.max(
                                3, by.roles().size() - by.of(ColumnRole.NUMBER).size() - 1);
        return over && widest != null ? widest.words() : Stretch.EMPTY;
    }

    /** A row that counts the columns: (1) (2) (3). */
    private static boolean counted(List<Cell> cells) {
        List<String> words = cells.stream()
                .map(cell -> cell.words().line())
                .filter(cell -> !cell.isEmpty())
                .toList();
        return words.size() > 2
                && words.stream().allMatch(word -> word.matches("\\(?(?:\\d{1,2}|[A-ZĐ])\\)?(?:\\s*=.*)?"));
    }
}
