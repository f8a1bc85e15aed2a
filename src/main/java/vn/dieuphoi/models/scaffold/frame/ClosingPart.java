package vn.dieuphoi.models.scaffold.frame;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.CallTexts;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Xml;

/** When the own steps are done the item is approved and closed by one call; when all has ended it ends itself. */
final class ClosingPart {

    /** What is passed where leadership approves nothing. */
    private static final String NO_APPROVAL = "none";

    private static final int WIDEST_LABEL = 76;

    private final ItemCanvas canvas;
    private final Heights heights;
    private final int axis;

    ClosingPart(ItemCanvas canvas) {
        this.canvas = canvas;
        this.heights = canvas.heights();
        this.axis = heights.axis();
    }

    /** @param approval what leadership approves, by its name in the office; null where it approves nothing */
    void draw(DrawnNode ownSteps, DrawnNode join, PlannedItem item, @Nullable String approval) {
        String passed = approval == null ? NO_APPROVAL : approval;
        DrawnNode closing = canvas.place(
                LaneKind.LEAD,
                Elements.frameCall(
                                "closing",
                                "Trình duyệt, chốt kết quả",
                                CallTexts.closing(item, approval),
                                "item-closing",
                                Xml.of("camunda:in", "sourceExpression", passed, "target", "approval"))
                        .centred(new Point(Columns.CLOSING_CENTRE, axis)));
        Point out = ownSteps.box().rightDock().atY(heights.ownAxis());
        canvas.connect(
                ownSteps,
                closing,
                out,
                out.atX(Columns.OUT_OF_OWN),
                new Point(Columns.OUT_OF_OWN, heights.ownLine()),
                new Point(Columns.INTO_CLOSING, heights.ownLine()),
                new Point(Columns.INTO_CLOSING, axis),
                closing.box().leftDock());
        canvas.connect(closing, join);
    }

    void end(DrawnNode join) {
        DrawnNode end = canvas.placeWithLabelBelow(
                LaneKind.LEAD,
                Elements.endEvent("closed", "Kết quả của mục đã chốt"),
                new Point(Columns.END_CENTRE, axis),
                WIDEST_LABEL);
        canvas.connect(join, end);
    }
}
