package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import java.util.Map;
import vn.dieuphoi.models.drawing.Box;

/**
 * A drawn item, ready to be written.
 *
 * @param documentation of the process: the item's number and its original sentences
 * @param messages id of a message by its name
 */
public record DrawnItem(
        String processId,
        String name,
        String documentation,
        Box pool,
        List<Lane> lanes,
        Level level,
        List<Pool> outside,
        Map<String, String> messages) {

    public DrawnItem {
        lanes = List.copyOf(lanes);
        outside = List.copyOf(outside);
    }

    /** The share of the picture that its boxes take: steps, events, gateways and pools of others, without frames and words. */
    public double used() {
        double boxes = level.all()
                .filter(node -> node.inside() == null)
                .mapToInt(node -> area(node.box()))
                .sum();
        int right = pool.right();
        int bottom = pool.bottom();
        for (Pool other : outside) {
            boxes += area(other.box());
            right = Math.max(right, other.box().right());
            bottom = Math.max(bottom, other.box().bottom());
        }
        return boxes / ((right - pool.x()) * (bottom - pool.y()));
    }

    private static int area(Box box) {
        return box.width() * box.height();
    }

    /** A lane with the nodes that stand in it. */
    public record Lane(String id, String name, Box box, List<DrawnNode> nodes) {

        public Lane {
            nodes = List.copyOf(nodes);
        }
    }
}
