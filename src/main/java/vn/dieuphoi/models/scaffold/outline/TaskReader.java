package vn.dieuphoi.models.scaffold.outline;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.outline.TaskStep.Loop;

/** Reads the steps that people do. */
final class TaskReader {

    static final String LEAD = "${lead.of(workItem)}";
    static final String LEADERSHIP = "${leader.of(workItem)}";

    static final String USUAL_FORM = "work-step";

    /** What a step gets when the outline names no day. */
    private static final String USUAL_DUE = "${due.own(10)}";

    private final PlannedItem item;

    TaskReader(PlannedItem item) {
        this.item = item;
    }

    TaskStep task(OutlineNode node) {
        node.fields("id", "name", "form", "due", "group", "listener", "doc");
        return read(node, USUAL_FORM, LEAD, null);
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

    /** Leadership issues what is drafted. */
    TaskStep signing(OutlineNode node) {
        TaskStep usual = Signature.task(id(node), node.text("name"));
        return new TaskStep(
                usual.id(),
                usual.name(),
                usual.form(),
                node.find("due").map(TaskReader::due).orElse(usual.due()),
                usual.group(),
                usual.listener(),
                node.text("doc", usual.doc()),
                null);
    }

    static String id(OutlineNode node) {
        String id = node.text("id");
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            throw node.refused("mã \"" + id + "\" phải là camelCase, chữ không dấu");
        }
        return id;
    }

    private TaskStep read(OutlineNode node, String form, String group, @Nullable Loop loop) {
        String id = id(node);
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

    /**
     * A number of working days or a day of the item's year, which the office has set itself; a day that the plan sets;
     * {@code end}; or an expression as it stands.
     */
    private static String due(OutlineNode node) {
        if (node.json().isObject()) {
            return "${due.onDay(workItem, '" + day(node.fields("plan").at("plan")) + "')}";
        }
        String words = node.text();
        if (words.matches("\\d{1,3}")) {
            return "${due.own(" + words + ")}";
        }
        if (words.contains("/")) {
            return "${due.ownDay(workItem, '" + day(node) + "')}";
        }
        if (words.equals("end")) {
            return "${due.endOfPeriod(workItem)}";
        }
        if (words.startsWith("${")) {
            return words;
        }
        throw node.refused(
                "hạn là số ngày làm việc, 'ngày/tháng' (30/11), {plan: 'ngày/tháng'}, end hoặc biểu thức ${…}");
    }

    private static String day(OutlineNode node) {
        if (!node.text().matches("\\d{2}/\\d{2}")) {
            throw node.refused("ngày trong năm ghi 'ngày/tháng', ví dụ '30/11'");
        }
        return node.text();
    }
}
