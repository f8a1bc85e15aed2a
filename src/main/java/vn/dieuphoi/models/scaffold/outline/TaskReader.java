package vn.dieuphoi.models.scaffold.outline;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.outline.TaskStep.Loop;

/** Reads the steps that people do. */
final class TaskReader {

    static final String LEAD = "${lead.of(workItem)}";
    static final String LEADERSHIP = "${leader.of(workItem)}";

    /** Working days that a step gets when the outline names none. */
    private static final String USUAL_DUE = "${due.workingDays(10)}";

    private final PlannedItem item;

    TaskReader(PlannedItem item) {
        this.item = item;
    }

    TaskStep task(OutlineNode node) {
        node.fields("id", "name", "form", "due", "group", "listener", "doc");
        return read(node, "work-step", LEAD, null);
    }

    TaskStep each(OutlineNode node) {
        node.fields("id", "name", "form", "due", "group", "listener", "doc", "over", "as", "sequential");
        return read(node, "product-step", LEAD, loop(node));
    }

    static Loop loop(OutlineNode node) {
        return new Loop(node.text("over"), node.text("as"), node.flag("sequential"));
    }

    TaskStep leadership(OutlineNode node, String form) {
        node.fields("id", "name", "form", "due", "group", "listener", "doc");
        return read(node, form, LEADERSHIP, null);
    }

    TaskStep approval(OutlineNode node) {
        node.fields("name", "due", "doc");
        TaskStep usual = FrameTasks.approval(item);
        return new TaskStep(
                usual.id(),
                node.text("name", usual.name()),
                usual.form(),
                node.find("due").map(TaskReader::due).orElse(usual.due()),
                usual.group(),
                usual.listener(),
                node.text("doc", usual.doc()),
                null);
    }

    private TaskStep read(OutlineNode node, String form, String group, @Nullable Loop loop) {
        String id = node.text("id");
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            throw node.refused("mã \"" + id + "\" phải là camelCase, chữ không dấu");
        }
        String name = node.text("name");
        return new TaskStep(
                id,
                name,
                node.text("form", form),
                node.find("due").map(TaskReader::due).orElse(USUAL_DUE),
                node.text("group", group),
                node.text("listener", TaskStep.RECORD_STEP),
                node.text("doc", name + ". Theo kế hoạch, mục " + item.code() + ": " + item.text()),
                loop);
    }

    /** A number of working days, a day of the item's year, {@code end}, or an expression as it stands. */
    private static String due(OutlineNode node) {
        String words = node.text();
        if (words.matches("\\d{1,3}")) {
            return "${due.workingDays(" + words + ")}";
        }
        if (words.matches("\\d{2}/\\d{2}")) {
            return "${due.onDay(workItem, '" + words + "')}";
        }
        if (words.equals("end")) {
            return "${due.endOfPeriod(workItem)}";
        }
        if (words.startsWith("${")) {
            return words;
        }
        throw node.refused("hạn là số ngày làm việc, 'ngày/tháng' (30/11), end hoặc biểu thức ${…}");
    }
}
