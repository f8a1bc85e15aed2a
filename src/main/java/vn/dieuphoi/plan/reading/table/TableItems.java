package vn.dieuphoi.plan.reading.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftMilestone;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Makes items of the rows of a task table. */
public final class TableItems {

    private final TaskTable table;
    private final RowFacts facts;
    private final List<DraftItem> items = new ArrayList<>();
    private @Nullable Fact group;
    /** Labels of the groups that a row stands in, from the outermost. */
    private final List<String> groups = new ArrayList<>();
    /** Whether a task with a label like the innermost group's stands in it. */
    private boolean begunAnew;

    /** Whether all groups are times, and a task's group says until when. */
    private boolean grouped;

    private @Nullable String parentLabel;
    private @Nullable DraftItem parent;

    public TableItems(TaskTable table, PartyReading parties, DueWords due) {
        this.table = table;
        this.facts = new RowFacts(parties, due);
    }

    /** The items in the order of the rows. */
    public List<DraftItem> items() {
        List<TaskRow> rows = table.rows();
        RowKinds kinds = new RowKinds(rows);
        grouped = byTimes(rows, kinds);
        for (int i = 0; i < rows.size(); i++) {
            TaskRow row = rows.get(i);
            if (RowKinds.sum(row)) {
                continue;
            }
            if (kinds.group(i)) {
                group(row);
            } else if (row.has(ColumnRole.TITLE) || row.has(ColumnRole.PRODUCT)) {
                row(row, kinds);
            }
        }
        return new ItemCodes(items).settled();
    }

    /** Whether the table has several groups, and each is headed by a time: THÁNG 4. */
    private boolean byTimes(List<TaskRow> rows, RowKinds kinds) {
        int times = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (kinds.group(i) && !RowKinds.sum(rows.get(i))) {
                Stretch heading = heading(rows.get(i));
                Fact time = facts.dueOfGroup(Fact.words(heading, "dòng nhóm của bảng"), true);
                if (time == null || !time.isSure()) {
                    return false;
                }
                times++;
            }
        }
        return times > 1;
    }

    private static Stretch heading(TaskRow row) {
        Stretch words = row.whole().isBlank() ? row.cell(ColumnRole.TITLE) : row.whole();
        Numbering numbering = Numbering.of(words);
        Stretch title = numbering == null || numbering.label().isEmpty() ? words : words.from(numbering.length());
        return title.trimmed();
    }

    private void group(TaskRow row) {
        Stretch words = row.whole().isBlank() ? row.cell(ColumnRole.TITLE) : row.whole();
        Numbering numbering = Numbering.of(words);
        String label = RowKinds.label(row);
        enter(label != null ? label : numbering == null ? null : numbering.label());
        group = Fact.words(heading(row), "dòng nhóm của bảng");
        parent = null;
        parentLabel = null;
        strays(row);
    }

    /** A group that stands below the one before it is a part of it: 1 in C. */
    private void enter(@Nullable String label) {
        while (!groups.isEmpty() && !RowKinds.below(groups.get(groups.size() - 1), label)) {
            groups.remove(groups.size() - 1);
        }
        if (label != null && !label.isEmpty()) {
            groups.add(label);
        }
        begunAnew = false;
    }

    /** A task whose label goes on with that of the innermost group stands beside it: 2 after 1 with a and b. */
    private void leave(@Nullable String label) {
        String inner = groups.size() > 1 ? groups.get(groups.size() - 1) : null;
        if (inner == null || label == null || RowKinds.level(inner) != RowKinds.level(label)) {
            return;
        }
        if (!begunAnew && RowKinds.follows(inner, label)) {
            groups.remove(groups.size() - 1);
        } else {
            begunAnew = true;
        }
    }

    /** The end of a sentence that slipped from the row above into a group's row. */
    private void strays(TaskRow row) {
        Stretch due = row.cell(ColumnRole.DUE);
        if (!items.isEmpty() && !due.isBlank() && Character.isLowerCase(due.charAt(0)) && !row.hasLead()) {
            facts.longerDue(items.get(items.size() - 1), due);
        }
    }

    private void row(TaskRow row, RowKinds kinds) {
        String label = RowKinds.label(row);
        leave(label);
        DraftItem upper = parent;
        boolean below = upper != null && (RowKinds.below(parentLabel, label) || label == null && !row.hasLead());
        if (below && upper != null && !row.hasLead() && !row.has(ColumnRole.PRODUCT) && !upper.leads.isEmpty()) {
            Stretch title = facts.title(row);
            Fact due = facts.due(row);
            if (due == null) {
                upper.subtasks.add(Fact.words(title, "dòng con không có đơn vị, thời hạn riêng"));
            } else {
                upper.milestones.add(new DraftMilestone(Fact.words(title, "dòng con có thời hạn riêng"), due));
            }
            return;
        }
        DraftItem item = facts.item(row, code(row, label, kinds), group);
        doubtColumns(item);
        item.due = item.due == null && !table.columns().timed() && group != null
                ? facts.dueOfGroup(group, grouped)
                : item.due;
        items.add(item);
        if (!below) {
            parent = item;
            parentLabel = label;
        }
    }

    private Fact code(TaskRow row, @Nullable String label, RowKinds kinds) {
        Stretch first = row.numbers().isEmpty() ? Stretch.EMPTY : row.numbers().get(0);
        if (kinds.running() && !first.isBlank()) {
            return Fact.sure(RowKinds.bare(first.line()), first, "cột số thứ tự");
        }
        if (label == null) {
            return Fact.unsure(
                    String.valueOf(items.size() + 1), facts.title(row), "dòng không có số, đánh số theo thứ tự");
        }
        Stretch raw = row.numbers().stream()
                .filter(number -> !number.isBlank())
                .reduce((a, b) -> b)
                .orElse(row.cell(ColumnRole.TITLE));
        Numbering inTitle = Numbering.of(raw);
        Stretch number = row.numbered()
                ? raw
                : raw.cut(0, inTitle == null ? 0 : inTitle.length()).trimmed();
        boolean letter = RowKinds.level(label) >= 9;
        String inner = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        String above = parentLabel != null && RowKinds.below(parentLabel, label) ? parentLabel : inner;
        String code = letter && above != null ? above + "." + label : label;
        int around =
                letter && above != null && above.equals(inner) && groups.size() > 1 ? groups.size() - 1 : groups.size();
        String group = around == 0 ? null : String.join(".", groups.subList(0, around));
        return new GroupedCode(code, group, number).fact();
    }

    /** Where two columns may name who leads, or two the end, a person has to look. */
    private void doubtColumns(DraftItem item) {
        if (table.columns().of(ColumnRole.LEAD).size() > 1) {
            item.leads.replaceAll(lead -> lead.doubted("hai cột đều có thể ghi đơn vị chủ trì"));
        }
        if (item.due != null
                && (item.due.raw().places().size() > 1 || item.milestones.size() > 1)
                && table.columns().of(ColumnRole.DUE).size() > 1) {
            item.due = item.due.doubted("hai cột đều có thể ghi thời hạn");
        }
    }
}
