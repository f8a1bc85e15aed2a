package vn.dieuphoi.models.scaffold.frame;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.CallTexts;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** What runs beside the own steps: monthly rounds, quarterly reports and the requests to partners, each one call. */
final class CallsPart {

    /** From a call to the lines that come down before it or go down behind it. */
    private static final int BESIDE = 15;

    private final ItemCanvas canvas;
    private final Heights heights;
    private final PlannedItem item;
    private final String ask;
    private final DrawnNode split;
    private final DrawnNode join;

    CallsPart(ItemCanvas canvas, PlannedItem item, String ask, DrawnNode split, DrawnNode join) {
        this.canvas = canvas;
        this.heights = canvas.heights();
        this.item = item;
        this.ask = ask;
        this.split = split;
        this.join = join;
    }

    /** @return the call that asks the partners, from which messages go to parties outside */
    DrawnNode draw() {
        rounds();
        reports();
        return requests();
    }

    private void rounds() {
        DrawnNode rounds = place(
                LaneKind.LEAD,
                Elements.frameCall(
                        "monthlyRounds", CallTexts.roundsName(item), CallTexts.rounds(item), "monthly-rounds"),
                new Point(Columns.ROUNDS_CENTRE, heights.axis()));
        canvas.connect(split, rounds);
        Point aside = rounds.box().rightDock().right(BESIDE);
        toJoin(rounds, aside, aside.atY(heights.passingBelow()));
    }

    /** Beside the rounds: the way there passes above them, and theirs below the reports. */
    private void reports() {
        DrawnNode reports = place(
                LaneKind.LEAD,
                Elements.frameCall("itemReports", CallTexts.reportsName(item), CallTexts.reports(item), "item-reports"),
                new Point(Columns.REPORTS_CENTRE, heights.axis()));
        Point up = split.box().topDock();
        Point before = reports.box().leftDock().right(-BESIDE);
        canvas.connect(
                split,
                reports,
                up,
                up.atY(heights.passingAbove()),
                before.atY(heights.passingAbove()),
                before,
                reports.box().leftDock());
        Point aside = reports.box().rightDock().right(BESIDE);
        toJoin(reports, aside, aside.atY(heights.passingBelow()));
    }

    private DrawnNode requests() {
        DrawnNode requests = place(
                LaneKind.PARTNER,
                Elements.frameCall(
                        "plannedRequests",
                        "Lấy ý kiến phối hợp",
                        ask.isEmpty() ? CallTexts.coordination(item) : ask,
                        "planned-requests"),
                new Point(Columns.ROUNDS_CENTRE, heights.partnerAxis()));
        Point down = split.box().bottomDock();
        canvas.connect(
                split,
                requests,
                down,
                down.atY(heights.partnerAxis()),
                requests.box().leftDock());
        toJoin(requests);
        return requests;
    }

    private DrawnNode place(LaneKind lane, DrawnNode call, Point centre) {
        return canvas.place(lane, call.centred(centre));
    }

    /** Over these corners and then along the last one's height. */
    private void toJoin(DrawnNode call, Point... corners) {
        List<Point> line = new ArrayList<>(List.of(call.box().rightDock()));
        line.addAll(List.of(corners));
        Point up = join.box().bottomDock();
        line.add(up.atY(line.get(line.size() - 1).y()));
        line.add(up);
        canvas.connect(call, join, line.toArray(Point[]::new));
    }
}
