package vn.dieuphoi.models.scaffold.frame;

import java.util.Map;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.block.SingleBlock;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.drawing.Xml;

/** Whatever is late anywhere in the item reaches leadership, caught once for the whole process. */
final class LateWorkPart {

    private static final Box BOX = new Box(400, Heights.POOL + 10, 340, Heights.LEADERSHIP_LANE - 20);

    private final ItemCanvas canvas;
    private final PlannedItem item;

    LateWorkPart(ItemCanvas canvas, PlannedItem item) {
        this.canvas = canvas;
        this.item = item;
    }

    void draw() {
        canvas.place(
                LaneKind.LEADERSHIP,
                DrawnNode.of("bpmn:subProcess", "subProcess_lateWork", "Chậm hạn được báo lãnh đạo", 1, 1)
                        .with(Map.of("triggeredByEvent", "true"))
                        .in(BOX)
                        .holding(inside()));
    }

    private Level inside() {
        Level level = new Level();
        int axis = canvasAxis();
        DrawnNode late = labelled(
                Elements.startEvent("late", "Có việc chậm hạn")
                        .with(Map.of("isInterrupting", "false"))
                        .tail(Xml.of(
                                "bpmn:escalationEventDefinition",
                                "id",
                                "escalationDefinition_late",
                                "camunda:escalationCodeVariable",
                                "cause")),
                new Point(BOX.x() + 50, axis));
        DrawnNode notice = Elements.call(
                        "leadershipNotice",
                        "Báo lãnh đạo, nhận chỉ đạo",
                        "Việc chậm ở bất kỳ bước nào của mục (quá hạn, chưa trả lời, chưa ghi tiến độ, chưa nộp báo cáo) được báo "
                                + item.names().leadershipWord() + " để chỉ đạo.",
                        "leadership-notice",
                        "workItem",
                        "cause")
                .centred(BOX.centre().atY(axis));
        DrawnNode directed =
                labelled(Elements.endEvent("directed", "Lãnh đạo đã chỉ đạo"), new Point(BOX.right() - 50, axis));
        level.add(late);
        level.add(notice);
        level.add(directed);
        level.add(LooseFlow.of(late).into(notice, notice.box().leftDock()));
        level.add(LooseFlow.of(notice).into(directed, directed.box().leftDock()));
        return level;
    }

    private static int canvasAxis() {
        return BOX.centre().y() + 10;
    }

    private static DrawnNode labelled(DrawnNode event, Point centre) {
        DrawnNode placed = event.centred(centre);
        LabelText text = LabelText.outside(event.name(), 76);
        return placed.labelled(text.boxBelow(placed.box().bottomDock().down(SingleBlock.LABEL_DISTANCE)));
    }
}
