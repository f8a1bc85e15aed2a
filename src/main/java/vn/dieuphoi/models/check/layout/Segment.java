package vn.dieuphoi.models.check.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/** A piece of a line between two of its points; horizontal or vertical in tidy diagrams. */
record Segment(Point from, Point to) {

    static List<Segment> of(List<Point> line) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            segments.add(new Segment(line.get(i - 1), line.get(i)));
        }
        return segments;
    }

    boolean isStraight() {
        return from.x() == to.x() || from.y() == to.y();
    }

    /** Whether it runs through the inside of a box; along the border does not count. */
    boolean passes(Box box) {
        Box mine = box();
        boolean besides = mine.right() <= box.x() || box.right() <= mine.x();
        boolean apart = mine.bottom() <= box.y() || box.bottom() <= mine.y();
        return !besides && !apart;
    }

    /** What it has in common with another one: a box without area, a point where they only touch or cross. */
    Optional<Box> common(Segment other) {
        Box mine = box();
        Box its = other.box();
        int left = Math.max(mine.x(), its.x());
        int top = Math.max(mine.y(), its.y());
        int width = Math.min(mine.right(), its.right()) - left;
        int height = Math.min(mine.bottom(), its.bottom()) - top;
        return width < 0 || height < 0 ? Optional.empty() : Optional.of(new Box(left, top, width, height));
    }

    private Box box() {
        int left = Math.min(from.x(), to.x());
        int top = Math.min(from.y(), to.y());
        return new Box(left, top, Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y()));
    }
}
