package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.drawing.Xml;

/** The sub-process with the item's own steps and the timer of its due date. */
final class OwnStepsPart {

    private static final int LEFT_MARGIN = 10;

    /** Wider than the left one: the label of the end event has more words. */
    private static final int RIGHT_MARGIN = 20;

    private static final int OVERDUE_CENTRE = 690;

    private final ItemCanvas canvas;
    private final PlannedItem item;
    private final Heights heights;

    OwnStepsPart(ItemCanvas canvas, PlannedItem item) {
        this.canvas = canvas;
        this.item = item;
        this.heights = canvas.heights();
    }

    /** Room between the start event and the right border. */
    static int room() {
        return Columns.OWN_STEPS_RIGHT - Columns.OWN_STEPS - LEFT_MARGIN - RIGHT_MARGIN - Elements.EVENT - 4;
    }

    DrawnNode draw(Row steps) {
        if (steps.width() > room()) {
            throw new OutlineRefused("Dàn ý mục " + item.code() + " rộng quá khung " + (steps.width() - room())
                    + " điểm ảnh. Hãy gộp bớt bước nối tiếp, hoặc tách thành nhánh song song"
                    + " (một hàng chứa được bốn bước nối tiếp).");
        }
        Box box = new Box(
                Columns.OWN_STEPS,
                heights.ownStepsTop(),
                Columns.OWN_STEPS_RIGHT - Columns.OWN_STEPS,
                heights.ownStepsBottom() - heights.ownStepsTop());
        DrawnNode subProcess = canvas.place(
                LaneKind.LEAD,
                DrawnNode.of("bpmn:subProcess", "subProcess_ownSteps", "Thực hiện mục " + item.code(), 1, 1)
                        .in(box)
                        .holding(inside(steps)));
        overdue(subProcess);
        return subProcess;
    }

    private Level inside(Row steps) {
        Level level = new Level();
        SingleBlock start = new SingleBlock(Elements.startEvent("ownSteps", "Hồ sơ đã mở"), false);
        Point centre = new Point(Columns.OWN_STEPS + LEFT_MARGIN + start.width() / 2, heights.axis());
        DrawnNode placed = Elements.startEvent("ownSteps", "Hồ sơ đã mở").centred(centre);
        LabelText label = LabelText.outside(placed.name(), 60);
        level.add(placed.labelled(label.boxBelow(placed.box().bottomDock().down(SingleBlock.LABEL_DISTANCE))));
        steps.draw(
                LooseFlow.of(placed), Columns.OWN_STEPS + LEFT_MARGIN + start.width(), room(), heights.axis(), level);
        return level;
    }

    private void overdue(DrawnNode subProcess) {
        Point centre = new Point(OVERDUE_CENTRE, subProcess.box().bottom());
        DrawnNode timer = Elements.boundaryEvent("overdue", "Quá hạn 2 ngày làm việc", subProcess)
                .tail(Elements.timer("overdue", "timeDate", "${due.workItemOverdue(workItem)}"))
                .centred(centre);
        LabelText timerLabel = LabelText.outside(timer.name(), 80);
        DrawnNode placed = canvas.place(
                LaneKind.LEAD,
                timer.labelled(timerLabel.boxAt(OVERDUE_CENTRE - 26 - timerLabel.width(), centre.y() + 6)));
        DrawnNode end = Elements.endEvent("overdue", "Mục đã quá hạn")
                .tail(Xml.of(
                        "bpmn:escalationEventDefinition",
                        "id",
                        "escalationDefinition_overdue",
                        "escalationRef",
                        "escalation_itemOverdue"))
                .centred(centre.right(70).down(45));
        LabelText endLabel = LabelText.outside(end.name(), 90);
        DrawnNode ended = canvas.place(
                LaneKind.LEAD,
                end.labelled(
                        endLabel.boxAt(end.box().right() + 6, end.box().centre().y() - endLabel.height() / 2)));
        Point down = placed.box().bottomDock();
        canvas.connect(
                placed,
                ended,
                down,
                down.atY(ended.box().centre().y()),
                ended.box().leftDock());
    }
}
