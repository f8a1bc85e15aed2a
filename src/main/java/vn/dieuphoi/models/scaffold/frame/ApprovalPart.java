package vn.dieuphoi.models.scaffold.frame;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.outline.FrameTasks;
import vn.dieuphoi.models.scaffold.outline.TaskStep;
import vn.dieuphoi.models.scaffold.outline.Way;

/** The result goes to leadership, and back to the lead office as often as leadership returns it. */
final class ApprovalPart {

    /** So that the step that sends stands on the grid, and its flows still on the line of the join. */
    private static final int BESIDE_JOIN = 5;

    private final ItemCanvas canvas;
    private final int axis;

    ApprovalPart(ItemCanvas canvas) {
        this.canvas = canvas;
        this.axis = canvas.heights().axis();
    }

    /** Only what is signed goes out. */
    private DrawnNode send(TaskStep sending, DrawnNode join) {
        DrawnNode send = canvas.place(
                LaneKind.LEAD,
                Elements.userTask(sending)
                        .centred(new Point(
                                Columns.JOIN_CENTRE + BESIDE_JOIN,
                                canvas.heights().sendAxis())));
        canvas.connect(
                send,
                join,
                send.box().bottomDock().atX(Columns.JOIN_CENTRE),
                join.box().topDock());
        return send;
    }

    /** Draws the small circle merge → approve → approved? → revise → merge. */
    void draw(DrawnNode ownSteps, DrawnNode join, TaskStep approval, @Nullable TaskStep sending) {
        int above = canvas.heights().leadershipAxis();
        DrawnNode merge = canvas.place(
                LaneKind.LEAD, Elements.exclusive("toApprove", "").centred(new Point(Columns.TO_APPROVE_CENTRE, axis)));
        DrawnNode approve = canvas.place(
                LaneKind.LEADERSHIP, Elements.userTask(approval).centred(new Point(Columns.TO_APPROVE_CENTRE, above)));
        DrawnNode approved = canvas.place(
                LaneKind.LEADERSHIP,
                Questions.labelled(
                        Elements.exclusive("approved", "Đồng ý?").centred(new Point(Columns.APPROVED_CENTRE, above))));
        DrawnNode revise = canvas.place(
                LaneKind.LEAD,
                Elements.userTask(FrameTasks.revision()).centred(new Point(Columns.APPROVED_CENTRE, axis)));
        canvas.connect(
                ownSteps,
                merge,
                ownSteps.box().rightDock().atY(axis),
                merge.box().leftDock());
        canvas.connect(merge, approve, merge.box().topDock(), approve.box().bottomDock());
        canvas.connect(approve, approved);
        Box diamond = approved.box();
        canvas.connect(
                approved,
                revise,
                Way.when("Chưa", "${decision == 'returned'}"),
                diamond.bottomDock().right(5).down(2),
                diamond.bottomDock(),
                revise.box().topDock());
        DrawnNode next = sending == null ? join : send(sending, join);
        canvas.connect(
                approved,
                next,
                Way.otherwise("Đồng ý"),
                diamond.rightDock().right(8).down(-18),
                diamond.rightDock(),
                diamond.rightDock().atX(Columns.JOIN_CENTRE),
                next.box().topDock().atX(Columns.JOIN_CENTRE));
        canvas.connect(revise, merge, revise.box().leftDock(), merge.box().rightDock());
    }
}
