package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/** What messages may not run through: shapes, labels, lines along them. They may cross a sequence flow. */
final class Obstacles {

    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> upright = new ArrayList<>();
    private final List<Box> level = new ArrayList<>();

    Obstacles(Level level) {
        add(level);
    }

    private void add(Level steps) {
        for (DrawnNode node : steps.nodes()) {
            Level inside = node.inside();
            if (inside == null || node.attributes().containsKey("triggeredByEvent")) {
                boxes.add(node.box());
            } else {
                add(inside);
                upright.add(side(node.box().x(), node.box()));
                upright.add(side(node.box().right(), node.box()));
            }
            Box label = node.label();
            if (label != null) {
                boxes.add(label);
            }
        }
        steps.flows().forEach(flow -> {
            parts(flow.line()).forEach(part -> (part.width() == 0 ? upright : level).add(part));
            Box label = flow.label();
            if (label != null) {
                boxes.add(label);
            }
        });
    }

    /** A line that has been drawn since, which no other may cross. */
    void add(List<Point> line) {
        boxes.addAll(parts(line));
    }

    /** @param clear pixels that have to stay free on both sides */
    boolean free(Point from, Point to, int clear) {
        Box way = between(from, to);
        return boxes.stream().noneMatch(box -> touch(way, box, clear))
                && (from.x() == to.x() ? upright : level).stream().noneMatch(line -> touch(way, line, clear));
    }

    /** A border of a sub-process, which a line may cross but not follow. */
    private static Box side(int x, Box box) {
        return new Box(x, box.y(), 0, box.height());
    }

    private static List<Box> parts(List<Point> line) {
        List<Box> parts = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            parts.add(between(line.get(i - 1), line.get(i)));
        }
        return parts;
    }

    private static boolean touch(Box way, Box box, int clear) {
        return way.x() - clear < box.right()
                && box.x() < way.right() + clear
                && way.y() - clear < box.bottom()
                && box.y() < way.bottom() + clear;
    }

    private static Box between(Point from, Point to) {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()),
                Math.abs(from.y() - to.y()));
    }
}
