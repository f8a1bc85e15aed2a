package vn.dieuphoi.plan.reading.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.table.TableItems;
import vn.dieuphoi.plan.reading.table.TableNumber;
import vn.dieuphoi.plan.reading.table.TaskColumns;
import vn.dieuphoi.plan.reading.table.TaskTable;
import vn.dieuphoi.plan.reading.text.Cell;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Para;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Stretch;
import vn.dieuphoi.plan.reading.text.Table;

/** Plans whose tasks stand in tables: finds the task tables, those that go on over pages too. */
public final class TableLayout {

    /** So many paragraphs above a table still speak of it. */
    private static final int NEAR = 6;

    private final List<TaskTable> tables = new ArrayList<>();
    private final List<TaskTable> targets = new ArrayList<>();

    /** What the document calls its tables. */
    private final Map<TaskTable, String> called = new HashMap<>();

    public TableLayout(Manuscript manuscript) {
        TaskTable open = null;
        int since = 0;
        List<Stretch> above = new ArrayList<>();
        for (Part part : manuscript.parts()) {
            if (part instanceof Table table) {
                open = add(table, since < NEAR ? open : null, above);
                since = 0;
                above.clear();
            } else if (part instanceof Para paragraph) {
                since++;
                above.add(paragraph.words());
            }
        }
    }

    /** The number that stands nearest above a table. */
    private static @Nullable String called(List<Stretch> above) {
        String called = null;
        for (Stretch words : above.subList(Math.max(0, above.size() - NEAR), above.size())) {
            String number = TableNumber.in(words);
            called = number == null ? called : number;
        }
        return called;
    }

    /** Headings of a sheet stand in its rows. */
    private static List<Stretch> above(Table table, int row) {
        return table.rows().subList(Math.max(0, row - NEAR), row).stream()
                .flatMap(cells -> cells.stream().distinct())
                .map(Cell::words)
                .filter(words -> !words.isBlank())
                .toList();
    }

    private @Nullable TaskTable add(Table table, @Nullable TaskTable open, List<Stretch> above) {
        TaskColumns columns = TaskColumns.of(table);
        if (columns == null) {
            if (open != null && open.goesOnIn(table) && !TaskColumns.headed(table)) {
                open.add(table, open.columns(), 0);
                return open;
            }
            return null;
        }
        boolean same = open != null && open.columns().kinds().equals(columns.kinds());
        boolean anew = same && open != null && another(table, columns, open, !above.isEmpty());
        List<Stretch> heading = new ArrayList<>(above);
        heading.addAll(above(table, columns.headRow()));
        TaskTable task = same && !anew && open != null ? open : listed(columns, heading);
        int end = task.add(table, columns, columns.firstRow());
        TaskColumns by = columns;
        while (end < table.rows().size()) {
            TaskColumns next = TaskColumns.of(table, end);
            boolean here = next != null && next.headRow() == end;
            if (here && next != null) {
                by = next;
                task = listed(next, above(table, end));
            }
            if (!here && TaskColumns.foreign(table, end)) {
                end = next == null ? table.rows().size() : next.headRow();
                continue;
            }
            end = task.add(table, by, here ? by.firstRow() : end + 1);
        }
        return task;
    }

    /**
     * Whether a table with the headings of the one before is another one: it has words above it, or no page can have
     * broken it, and its numbers begin anew, or its rows stand on the next page.
     */
    private static boolean another(Table table, TaskColumns columns, TaskTable before, boolean above) {
        boolean bare = above && columns.firstRow() >= table.rows().size();
        return bare || (above || table.page() == null) && before.beginsAnewIn(table, columns);
    }

    private TaskTable listed(TaskColumns columns, List<Stretch> above) {
        TaskTable task = new TaskTable(columns);
        Optional.ofNullable(called(above)).ifPresent(number -> called.put(task, number));
        (columns.targets() ? targets : tables).add(task);
        return task;
    }

    public List<TaskTable> tables() {
        return tables;
    }

    public List<TaskTable> targetTables() {
        return targets;
    }

    public List<DraftItem> items(PartyReading parties, DueWords due) {
        tables.forEach(table -> table.teach(parties));
        boolean timed = tables.stream().anyMatch(table -> table.columns().timed());
        List<DraftItem> items = new ArrayList<>();
        TableNumber numbers = new TableNumber();
        tables.stream().filter(table -> !(timed && table.columns().costs())).forEach(table -> {
            List<DraftItem> read = new TableItems(table, parties, due).items();
            numbers.settle(read, called.get(table));
            items.addAll(read);
        });
        return items;
    }
}
