package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.ElementNames;
import vn.dieuphoi.models.scaffold.outline.Way;

/**
 * A sequence flow with its line.
 *
 * @param label bounds of its name; null where it has none
 */
public record Flow(
        String id,
        DrawnNode source,
        DrawnNode target,
        Way way,
        List<Point> line,
        @Nullable Box label) {

    public Flow {
        line = List.copyOf(line);
    }

    public static Flow of(DrawnNode source, DrawnNode target, Way way, @Nullable Box label, Point... line) {
        return new Flow("flow_" + source.word() + "_" + target.word(), source, target, way, List.of(line), label);
    }

    /** The same flow with the element types in its id. */
    Flow withTypes() {
        String id = "flow_" + typed(source) + "_" + typed(target);
        return new Flow(id, source, target, way, line, label);
    }

    private static String typed(DrawnNode node) {
        return node.id().substring(0, node.id().indexOf('_')) + ElementNames.capital(node.word());
    }
}
