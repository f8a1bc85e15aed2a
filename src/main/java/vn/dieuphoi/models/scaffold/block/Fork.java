package vn.dieuphoi.models.scaffold.block;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Elements;
import vn.dieuphoi.models.scaffold.drawing.Flow;
import vn.dieuphoi.models.scaffold.drawing.LooseFlow;
import vn.dieuphoi.models.scaffold.outline.Way;

/** How flows leave a gateway for the rows behind it, and how they come together again. */
final class Fork {

    static final int WIDEST_LABEL = 80;
    private static final int LABEL_DISTANCE = 4;

    /** How far the mark of a default flow reaches above its line. */
    private static final int DEFAULT_MARK = 4;

    private Fork() {}

    /** Straight on, or from the top or the bottom along one vertical line. */
    static LooseFlow leave(DrawnNode gateway, int offset, Way way) {
        Box box = gateway.box();
        if (offset == 0) {
            Point start = box.rightDock();
            return new LooseFlow(gateway, way, List.of(start), labelAt(way, start.right(LABEL_DISTANCE)));
        }
        Point start = offset < 0 ? box.topDock() : box.bottomDock();
        Point corner = box.centre().down(offset);
        return new LooseFlow(gateway, way, List.of(start, corner), labelAt(way, corner.right(besideLine(way))));
    }

    /** The same without a name. */
    static LooseFlow leave(DrawnNode gateway, int offset) {
        return leave(gateway, offset, Way.ALWAYS);
    }

    /** Straight down to what stands under the gateway. */
    static LooseFlow leaveDown(DrawnNode gateway, Way way) {
        Point start = gateway.box().bottomDock();
        LabelText text = text(way);
        return new LooseFlow(gateway, way, List.of(start), text.boxAt(start.x() + LABEL_DISTANCE + 1, start.y() + 4));
    }

    /** Into the join's left, or along its vertical line into its top or bottom. */
    static Flow join(LooseFlow end, DrawnNode gateway) {
        Box box = gateway.box();
        int offset = end.tip().y() - box.centre().y();
        if (offset == 0) {
            return end.into(gateway, box.leftDock());
        }
        Point corner = end.tip().atX(box.centre().x());
        return end.into(gateway, corner, offset < 0 ? box.topDock() : box.bottomDock());
    }

    /**
     * Gap behind a gateway that holds these labels: the first stands behind the diamond, the others begin at the line
     * that leaves its bottom.
     */
    static int roomFor(List<Way> ways) {
        int room = Block.GAP;
        for (Way way : ways) {
            int start = way.equals(ways.get(0)) ? LABEL_DISTANCE : besideLine(way) - Elements.GATEWAY / 2;
            int width = way.label().isEmpty() ? 0 : start + text(way).width() + LABEL_DISTANCE;
            room = Math.max(room, (width + 9) / 10 * 10);
        }
        return room;
    }

    /** Distance of a label from the line that leaves the bottom of its gateway. */
    private static int besideLine(Way way) {
        return LABEL_DISTANCE + (way.isDefault() ? DEFAULT_MARK + 1 : 1);
    }

    private static @Nullable Box labelAt(Way way, Point line) {
        if (way.label().isEmpty()) {
            return null;
        }
        LabelText text = text(way);
        int distance = way.isDefault() ? LABEL_DISTANCE + DEFAULT_MARK : LABEL_DISTANCE;
        return text.boxAt(line.x(), line.y() - distance - text.height());
    }

    private static LabelText text(Way way) {
        return LabelText.outside(way.label(), WIDEST_LABEL);
    }
}
