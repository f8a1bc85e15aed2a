package vn.dieuphoi.models.scaffold.block;

import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;

/** Where a gateway's question stands: above the diamond. */
public final class Questions {

    static final int WIDEST = 86;
    static final int DISTANCE = 4;

    private Questions() {}

    public static DrawnNode labelled(DrawnNode gateway) {
        return gateway.labelled(text(gateway).boxAbove(gateway.box().topDock().down(-DISTANCE)));
    }

    /** How far diamond and question reach above the axis. */
    static int above(DrawnNode gateway) {
        return Elements.GATEWAY / 2 + DISTANCE + text(gateway).height();
    }

    private static LabelText text(DrawnNode gateway) {
        return LabelText.outside(gateway.name(), WIDEST);
    }
}
