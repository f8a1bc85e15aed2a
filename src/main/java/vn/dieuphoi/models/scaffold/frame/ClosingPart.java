package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.outline.FrameTasks;
import vn.dieuphoi.models.scaffold.outline.Way;

/** The lead closes the year: done, or carried over to the next plan. */
final class ClosingPart {

    private static final String CARRIED = "Đã chuyển sang năm sau";

    private final ItemCanvas canvas;
    private final PlannedItem item;
    private final int axis;

    ClosingPart(ItemCanvas canvas, PlannedItem item) {
        this.canvas = canvas;
        this.item = item;
        this.axis = canvas.heights().axis();
    }

    void draw(DrawnNode join) {
        DrawnNode close = canvas.place(
                LaneKind.LEAD,
                Elements.userTask(FrameTasks.closing(item))
                        .centred(new Point(Columns.CLOSE + Elements.TASK_WIDTH / 2, axis)));
        canvas.connect(join, close);
        if (item.carriesOver()) {
            canvas.connect(close, end("carriedOver", CARRIED));
        } else {
            outcomes(close);
        }
    }

    private void outcomes(DrawnNode close) {
        DrawnNode outcome = canvas.place(
                LaneKind.LEAD,
                Questions.labelled(Elements.exclusive("outcome", "Hoàn thành trong năm?")
                        .centred(new Point(Columns.OUTCOME_CENTRE, axis))));
        canvas.connect(close, outcome);
        DrawnNode completed = end("completed", "Đã hoàn thành");
        DrawnNode carried = canvas.placeWithLabelBelow(
                LaneKind.LEAD,
                Elements.endEvent("carriedOver", CARRIED),
                new Point(Columns.OUTCOME_CENTRE, axis + 75),
                80);
        canvas.connect(
                outcome,
                completed,
                Way.otherwise("Có"),
                outcome.box().rightDock().right(4).down(-23),
                outcome.box().rightDock(),
                completed.box().leftDock());
        canvas.connect(
                outcome,
                carried,
                Way.when("Chưa", "${decision == 'carriedOver'}"),
                outcome.box().bottomDock().right(5).down(4),
                outcome.box().bottomDock(),
                carried.box().topDock());
    }

    private DrawnNode end(String id, String name) {
        return canvas.placeWithLabelBelow(
                LaneKind.LEAD, Elements.endEvent(id, name), new Point(Columns.END_CENTRE, axis), 52);
    }
}
