package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.outline.Way;

/**
 * A flow that has left its source and does not know its target yet.
 *
 * @param line the points so far
 * @param label bounds of its name, set where it left
 */
public record LooseFlow(
        DrawnNode source,
        Way way,
        List<Point> line,
        @Nullable Box label) {

    public LooseFlow {
        line = List.copyOf(line);
    }

    public static LooseFlow of(DrawnNode source) {
        return new LooseFlow(source, Way.ALWAYS, List.of(source.box().rightDock()), null);
    }

    /** Ends at the target after passing these points. */
    public Flow into(DrawnNode target, Point... more) {
        List<Point> whole = new ArrayList<>(line);
        for (Point point : more) {
            if (!whole.get(whole.size() - 1).equals(point)) {
                whole.add(point);
            }
        }
        return Flow.of(source, target, way, label, whole.toArray(Point[]::new));
    }

    /** The same flow along other points. */
    public LooseFlow along(Point... points) {
        return new LooseFlow(source, way, List.of(points), label);
    }

    /** Goes on along these points. */
    public LooseFlow through(Point... more) {
        List<Point> longer = new ArrayList<>(line);
        longer.addAll(List.of(more));
        return new LooseFlow(source, way, longer, label);
    }

    public Point tip() {
        return line.get(line.size() - 1);
    }
}
