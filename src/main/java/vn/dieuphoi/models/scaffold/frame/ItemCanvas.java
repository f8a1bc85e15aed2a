package vn.dieuphoi.models.scaffold.frame;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Flow;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.outline.Way;

/** The process level of an item while its frame is drawn: nodes in lanes, and flows. */
final class ItemCanvas {

    private static final int LABEL_DISTANCE = 4;

    private final Level level = new Level();
    private final Map<LaneKind, List<DrawnNode>> lanes = new EnumMap<>(LaneKind.class);
    private final Heights heights;

    ItemCanvas(Heights heights) {
        this.heights = heights;
        for (LaneKind lane : LaneKind.values()) {
            lanes.put(lane, new ArrayList<>());
        }
    }

    Heights heights() {
        return heights;
    }

    Level level() {
        return level;
    }

    List<DrawnNode> in(LaneKind lane) {
        return List.copyOf(lanes.getOrDefault(lane, List.of()));
    }

    DrawnNode place(LaneKind lane, DrawnNode node) {
        lanes.getOrDefault(lane, new ArrayList<>()).add(node);
        return level.add(node);
    }

    /** Around a centre, with its label below. */
    DrawnNode placeWithLabelBelow(LaneKind lane, DrawnNode node, Point centre, int widestLabel) {
        DrawnNode placed = node.centred(centre);
        LabelText text = LabelText.outside(node.name(), widestLabel);
        return place(
                lane, placed.labelled(text.boxBelow(placed.box().bottomDock().down(LABEL_DISTANCE))));
    }

    /** Around a centre, with its label above. */
    DrawnNode placeWithLabelAbove(LaneKind lane, DrawnNode node, Point centre, int widestLabel) {
        DrawnNode placed = node.centred(centre);
        LabelText text = LabelText.outside(node.name(), widestLabel);
        return place(lane, placed.labelled(text.boxAbove(placed.box().topDock().down(-LABEL_DISTANCE))));
    }

    /** A straight flow, or one along these corners. */
    void connect(DrawnNode source, DrawnNode target, Point... line) {
        connect(source, target, Way.ALWAYS, null, line);
    }

    /** @param label top left corner of the flow's name */
    void connect(DrawnNode source, DrawnNode target, Way way, @Nullable Point label, Point... line) {
        Point[] whole = line.length > 0
                ? line
                : new Point[] {source.box().rightDock(), target.box().leftDock()};
        level.add(Flow.of(
                source,
                target,
                way,
                label == null ? null : LabelText.outside(way.label(), 80).boxAt(label.x(), label.y()),
                whole));
    }
}
