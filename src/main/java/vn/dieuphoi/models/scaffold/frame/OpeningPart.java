package vn.dieuphoi.models.scaffold.frame;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.block.Questions;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Xml;
import vn.dieuphoi.models.scaffold.outline.Way;

/** From the start event to the split: the item is opened once, in its month or when the plan is issued. */
final class OpeningPart {

    private final ItemCanvas canvas;
    private final PlannedItem item;
    private final int axis;

    OpeningPart(ItemCanvas canvas, PlannedItem item) {
        this.canvas = canvas;
        this.item = item;
        this.axis = canvas.heights().axis();
    }

    /** @return the split */
    DrawnNode draw() {
        DrawnNode start = canvas.placeWithLabelBelow(LaneKind.LEAD, start(), new Point(Columns.START_CENTRE, axis), 56);
        DrawnNode opening =
                canvas.placeWithLabelAbove(LaneKind.LEAD, opening(), new Point(Columns.OPENING_CENTRE, axis), 66);
        DrawnNode open = canvas.place(
                LaneKind.LEAD,
                Elements.serviceTask("openWorkItem", "Mở hồ sơ công việc", "openWorkItem")
                        .centred(new Point(Columns.OPEN + Elements.TASK_WIDTH / 2, axis)));
        DrawnNode opened = canvas.place(LaneKind.LEAD, opened());
        DrawnNode notOpened = canvas.placeWithLabelBelow(
                LaneKind.LEAD,
                Elements.endEvent("notOpened", "Không có việc phải mở"),
                new Point(Columns.OPENED_CENTRE, axis + 75),
                80);
        DrawnNode split =
                canvas.place(LaneKind.LEAD, Elements.parallel("split").centred(new Point(Columns.SPLIT_CENTRE, axis)));
        canvas.connect(start, opening);
        canvas.connect(opening, open);
        canvas.connect(open, opened);
        canvas.connect(
                opened,
                notOpened,
                Way.when("Không", "${!opened}"),
                new Point(Columns.OPENED_CENTRE + 5, axis + 32),
                opened.box().bottomDock(),
                notOpened.box().topDock());
        canvas.connect(
                opened,
                split,
                Way.otherwise("Có"),
                opened.box().rightDock().right(3).down(-23),
                opened.box().rightDock(),
                split.box().leftDock());
        return split;
    }

    private DrawnNode opened() {
        return Questions.labelled(Elements.exclusive("opened", "Kế hoạch năm có hiệu lực và mục chưa mở?")
                .centred(new Point(Columns.OPENED_CENTRE, axis)));
    }

    private DrawnNode start() {
        Optional<Month> month = item.startsIn();
        if (month.isEmpty()) {
            return Elements.startEvent("planIssued", "Kế hoạch được ban hành")
                    .tail(Xml.of(
                            "bpmn:messageEventDefinition",
                            "id",
                            "messageDefinition_planIssued",
                            "messageRef",
                            "message_planIssued"));
        }
        int number = month.get().getValue();
        return Elements.startEvent("month", String.format(Locale.ROOT, "Ngày 01/%s hằng năm", shown(number)))
                .tail(Elements.timer("month", "timeCycle", "0 0 8 1 " + number + " ?"));
    }

    private DrawnNode opening() {
        Optional<Month> month = item.startsIn();
        String name = month.map(value -> "Ngày làm việc đầu tiên của tháng " + value.getValue())
                .orElse("Ngày làm việc đầu tiên từ ngày ban hành");
        String day = month.map(value -> "${opening.firstWorkingDay(" + value.getValue() + ")}")
                .orElse("${opening.issueDay()}");
        return Elements.catchEvent("timerEvent", "opening", name).tail(Elements.timer("opening", "timeDate", day));
    }

    /** January and February are padded, as official documents write dates. */
    private static String shown(int month) {
        return month < 3 ? "0" + month : Integer.toString(month);
    }
}
