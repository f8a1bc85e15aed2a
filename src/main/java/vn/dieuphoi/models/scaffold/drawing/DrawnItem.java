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

    /** A lane with the nodes that stand in it. */
    public record Lane(String id, String name, Box box, List<DrawnNode> nodes) {

        public Lane {
            nodes = List.copyOf(nodes);
        }
    }
}
