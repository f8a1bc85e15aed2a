package vn.dieuphoi.models.scaffold.block;

import java.util.Optional;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;

/**
 * One shape: an activity, or an event with its label below it.
 *
 * @param ends whether it is an end event
 * @param sends whether messages leave it
 */
public record SingleBlock(DrawnNode node, boolean ends, boolean sends) implements Block {

    /** Narrow enough for an end event near the border of its sub-process. */
    private static final int WIDEST_LABEL = 76;

    public static final int LABEL_DISTANCE = 4;

    public static SingleBlock of(DrawnNode node, boolean sends) {
        return new SingleBlock(node, false, sends);
    }

    static SingleBlock end(DrawnNode node) {
        return new SingleBlock(node, true, false);
    }

    @Override
    public int width() {
        return isEvent() ? Elements.EVENT + 4 : node.box().width();
    }

    @Override
    public int above() {
        return node.box().height() / 2;
    }

    @Override
    public int below() {
        return node.box().height() / 2 + (isEvent() ? LABEL_DISTANCE + label().height() : 0);
    }

    @Override
    public Optional<LooseFlow> draw(LooseFlow in, int x, int width, int axis, Level level) {
        DrawnNode placed = level.add(labelled(node.centred(new Point(x + width() / 2, axis))));
        level.add(in.into(placed, placed.box().leftDock()));
        return ends ? Optional.empty() : Optional.of(LooseFlow.of(placed));
    }

    private DrawnNode labelled(DrawnNode placed) {
        return isEvent()
                ? placed.labelled(label().boxBelow(placed.box().bottomDock().down(LABEL_DISTANCE)))
                : placed;
    }

    private LabelText label() {
        return LabelText.outside(node.name(), WIDEST_LABEL);
    }

    private boolean isEvent() {
        return node.box().width() == Elements.EVENT;
    }
}
