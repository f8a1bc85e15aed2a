package vn.dieuphoi.models.scaffold.frame;

import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.CallTexts;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** What runs beside the own steps: monthly rounds, quarterly reports and the requests to partners, each one call. */
final class CallsPart {

    private final ItemCanvas canvas;
    private final PlannedItem item;
    private final String ask;
    private final DrawnNode split;
    private final DrawnNode join;

    CallsPart(ItemCanvas canvas, PlannedItem item, String ask, DrawnNode split, DrawnNode join) {
        this.canvas = canvas;
        this.item = item;
        this.ask = ask;
        this.split = split;
        this.join = join;
    }

    /** @return the call that asks the partners, from which messages go to parties outside */
    DrawnNode draw() {
        Heights heights = canvas.heights();
        call(
                LaneKind.LEAD,
                heights.monthlyAxis(),
                Elements.frameCall(
                        "monthlyRounds", CallTexts.roundsName(item), CallTexts.rounds(item), "monthly-rounds"));
        call(
                LaneKind.LEAD,
                heights.reportAxis(),
                Elements.frameCall(
                        "itemReports", CallTexts.reportsName(item), CallTexts.reports(item), "item-reports"));
        return call(
                LaneKind.PARTNER,
                heights.partnerAxis(),
                Elements.frameCall(
                        "plannedRequests",
                        "Lấy ý kiến phối hợp",
                        ask.isEmpty() ? CallTexts.coordination(item) : ask,
                        "planned-requests"));
    }

    private DrawnNode call(LaneKind lane, int axis, DrawnNode call) {
        DrawnNode placed = canvas.place(lane, call.centred(new Point(Columns.CALLS_CENTRE, axis)));
        Point down = split.box().bottomDock();
        canvas.connect(split, placed, down, down.atY(axis), placed.box().leftDock());
        Point up = join.box().bottomDock();
        canvas.connect(placed, join, placed.box().rightDock(), up.atY(axis), up);
        return placed;
    }
}
