package vn.dieuphoi.models.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * A sequence flow with its line.
 *
 * @param label bounds of its name; null where it has none
 */
record Flow(
        String id,
        Node source,
        Node target,
        Way way,
        List<Point> line,
        @Nullable Box label) {

    Flow {
        line = List.copyOf(line);
    }

    static Flow of(Node source, Node target, Way way, @Nullable Box label, Point... line) {
        return new Flow("flow_" + source.word() + "_" + target.word(), source, target, way, List.of(line), label);
    }

    /** The same flow with the element types in its id. */
    Flow withTypes() {
        String id = "flow_" + typed(source) + "_" + typed(target);
        return new Flow(id, source, target, way, line, label);
    }

    private static String typed(Node node) {
        return node.id().substring(0, node.id().indexOf('_')) + Words.capital(node.word());
    }
}
