package vn.dieuphoi.plan.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.table.TableItems;
import vn.dieuphoi.plan.reading.table.TaskColumns;
import vn.dieuphoi.plan.reading.table.TaskTable;
import vn.dieuphoi.plan.reading.text.Manuscript;
import vn.dieuphoi.plan.reading.text.Part;
import vn.dieuphoi.plan.reading.text.Table;

/** Plans whose tasks stand in tables: finds the task tables, those that go on over pages too. */
public final class TableLayout {

    private final List<TaskTable> tables = new ArrayList<>();
    private final List<TaskTable> targets = new ArrayList<>();

    public TableLayout(Manuscript manuscript) {
        TaskTable open = null;
        int since = 0;
        for (Part part : manuscript.parts()) {
            if (part instanceof Table table) {
                open = add(table, since < 6 ? open : null);
                since = 0;
            } else {
                since++;
            }
        }
    }

    private @Nullable TaskTable add(Table table, @Nullable TaskTable open) {
        TaskColumns columns = TaskColumns.of(table);
        if (columns == null) {
            if (open != null && open.goesOnIn(table) && !TaskColumns.headed(table)) {
                open.add(table, open.columns(), 0);
                return open;
            }
            return null;
        }
        boolean same = open != null && open.columns().roles().equals(columns.roles());
        TaskTable task = same && open != null ? open : listed(columns);
        int end = task.add(table, columns, columns.firstRow());
        TaskColumns by = columns;
        while (end < table.rows().size()) {
            TaskColumns next = TaskColumns.of(table, end);
            boolean here = next != null && next.headRow() == end;
            if (here && next != null) {
                by = next;
                task = listed(next);
            }
            if (!here && TaskColumns.foreign(table, end)) {
                end = next == null ? table.rows().size() : next.headRow();
                continue;
            }
            end = task.add(table, by, here ? by.firstRow() : end + 1);
        }
        return task;
    }

    private TaskTable listed(TaskColumns columns) {
        TaskTable task = new TaskTable(columns);
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
        tables.stream()
                .filter(table -> !(timed && table.columns().costs()))
                .forEach(table -> items.addAll(new TableItems(table, parties, due).items()));
        return items;
    }
}
