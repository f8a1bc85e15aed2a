package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.OutlineRefused;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.block.Row;
import vn.dieuphoi.models.scaffold.block.SingleBlock;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.drawing.Xml;

/** The sub-process with the item's own steps and the timer of its due date. */
final class OwnStepsPart {

    private static final int LEFT_MARGIN = 10;

    /** Wider than the left one: the label of the end event has more words. */
    private static final int RIGHT_MARGIN = 20;

    private static final int OVERDUE_CENTRE = Columns.OWN_STEPS_RIGHT - 260;

    private static final int WIDEST_LABEL = 160;
    private static final int BESIDE = 6;
    private static final int LABEL_ABOVE_BORDER = 4;

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
                    + " (một hàng chứa được năm bước nối tiếp).");
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
        SingleBlock start = SingleBlock.of(Elements.startEvent("ownSteps", "Hồ sơ đã mở"), false);
        Point centre = new Point(Columns.OWN_STEPS + LEFT_MARGIN + start.width() / 2, heights.ownAxis());
        DrawnNode placed = Elements.startEvent("ownSteps", "Hồ sơ đã mở").centred(centre);
        LabelText label = LabelText.outside(placed.name(), 60);
        level.add(placed.labelled(label.boxBelow(placed.box().bottomDock().down(SingleBlock.LABEL_DISTANCE))));
        steps.draw(
                LooseFlow.of(placed),
                Columns.OWN_STEPS + LEFT_MARGIN + start.width(),
                room(),
                heights.ownAxis(),
                level);
        return level;
    }

    /** The timer stands on the upper border, so that what is overdue goes straight up to leadership. */
    private void overdue(DrawnNode subProcess) {
        Point centre = new Point(OVERDUE_CENTRE, subProcess.box().y());
        DrawnNode timer = Elements.boundaryEvent("overdue", "Quá hạn 2 ngày làm việc", subProcess)
                .tail(Elements.timer("overdue", "timeDate", "${due.workItemOverdue(workItem)}"))
                .centred(centre);
        LabelText timerLabel = LabelText.outside(timer.name(), WIDEST_LABEL);
        DrawnNode placed = canvas.place(
                LaneKind.LEAD,
                timer.labelled(timerLabel.boxAt(
                        timer.box().right() + BESIDE, centre.y() - timerLabel.height() - LABEL_ABOVE_BORDER)));
        DrawnNode end = Elements.endEvent("overdue", "Mục đã quá hạn")
                .tail(Xml.of(
                        "bpmn:escalationEventDefinition",
                        "id",
                        "escalationDefinition_overdue",
                        "escalationRef",
                        "escalation_itemOverdue"))
                .centred(centre.atY(heights.leadershipAxis()));
        LabelText endLabel = LabelText.outside(end.name(), WIDEST_LABEL);
        DrawnNode ended = canvas.place(
                LaneKind.LEADERSHIP,
                end.labelled(endLabel.boxAt(
                        end.box().right() + BESIDE, end.box().centre().y() - endLabel.height() / 2)));
        canvas.connect(placed, ended, placed.box().topDock(), ended.box().bottomDock());
    }
}
