package vn.dieuphoi.models.scaffold.block;

import java.util.Optional;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/**
 * A decision that a message takes back: decided, the way ends beside it; with the message it goes on below, and round
 * the end back to the axis.
 */
record AwaitBlock(DrawnNode task, DrawnNode message, DrawnNode end) implements Block {

    private static final int DISTANCE = 44;
    private static final int WIDEST_LABEL = 90;

    /** Centre of the message's border event from the task's left border. */
    private static final int DOCK = 30;

    /** From the task's lower border to the line on which the way goes on. */
    private static final int FOOT = 60;

    @Override
    public int width() {
        return task.box().width() + DISTANCE + Elements.EVENT + 2 * GAP;
    }

    @Override
    public int above() {
        return task.box().height() / 2;
    }

    @Override
    public int below() {
        return task.box().height() / 2 + FOOT + GAP / 2;
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        int half = task.box().width() / 2;
        DrawnNode decided = level.add(task.centred(new Point(x + half, axis)));
        level.add(in.into(decided, decided.box().leftDock()));
        DrawnNode ended = level.add(below(
                end.centred(new Point(decided.box().right() + DISTANCE + Elements.EVENT / 2, axis)), 66));
        level.add(LooseFlow.of(decided).into(ended, ended.box().leftDock()));
        DrawnNode come = message.centred(new Point(x + DOCK, decided.box().bottom()));
        LabelText label = LabelText.outside(message.name(), WIDEST_LABEL);
        level.add(come.labelled(
                label.boxAt(x + DOCK + Elements.EVENT / 2 + 6, decided.box().bottom() + 6)));
        Point foot = come.box().centre().down(FOOT);
        Point tip = new Point(x + width, axis);
        return Optional.of(LooseFlow.of(come).along(come.box().bottomDock(), foot, tip.atY(foot.y()), tip));
    }

    private static DrawnNode below(DrawnNode event, int widest) {
        LabelText label = LabelText.outside(event.name(), widest);
        return event.labelled(label.boxBelow(event.box().bottomDock().down(SingleBlock.LABEL_DISTANCE)));
    }
}
