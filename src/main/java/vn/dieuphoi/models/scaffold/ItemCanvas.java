package vn.dieuphoi.models.scaffold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.models.drawing.Point;

/** The process level of an item while its frame is drawn: nodes in lanes, and flows. */
final class ItemCanvas {

    private static final int LABEL_DISTANCE = 4;

    private final Level level = new Level();
    private final Map<LaneKind, List<Node>> lanes = new EnumMap<>(LaneKind.class);
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

    List<Node> in(LaneKind lane) {
        return List.copyOf(lanes.getOrDefault(lane, List.of()));
    }

    Node place(LaneKind lane, Node node) {
        lanes.getOrDefault(lane, new ArrayList<>()).add(node);
        return level.add(node);
    }

    /** Around a centre, with its label below. */
    Node placeWithLabelBelow(LaneKind lane, Node node, Point centre, int widestLabel) {
        Node placed = node.centred(centre);
        LabelText text = LabelText.outside(node.name(), widestLabel);
        return place(
                lane, placed.labelled(text.boxBelow(placed.box().bottomDock().down(LABEL_DISTANCE))));
    }

    /** Around a centre, with its label above. */
    Node placeWithLabelAbove(LaneKind lane, Node node, Point centre, int widestLabel) {
        Node placed = node.centred(centre);
        LabelText text = LabelText.outside(node.name(), widestLabel);
        return place(lane, placed.labelled(text.boxAbove(placed.box().topDock().down(-LABEL_DISTANCE))));
    }

    /** A straight flow, or one along these corners. */
    void connect(Node source, Node target, Point... line) {
        connect(source, target, Way.ALWAYS, null, line);
    }

    /** @param label top left corner of the flow's name */
    void connect(Node source, Node target, Way way, @Nullable Point label, Point... line) {
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
