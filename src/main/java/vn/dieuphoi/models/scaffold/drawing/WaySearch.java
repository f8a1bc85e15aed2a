package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/** Finds the way down with the fewest bends, and among those the shortest (Dijkstra on a grid of ten). */
record WaySearch(Obstacles obstacles, Box pool, int clear) {

    private static final int GRID = 10;
    private static final int BEND = 400;

    /** From the pool's left border to the right of its lanes' names. */
    private static final int NAMES = 60;

    /** A line begins on the border of its own shape. */
    private static final int AWAY = 20;

    private record Stop(
            Point at, boolean upright, int cost, @Nullable Stop before) {}

    private record Place(Point at, boolean upright) {}

    /** @param dock lower border of the step, or the part of it that the messages may leave */
    Optional<List<Point>> from(Box dock) {
        PriorityQueue<Stop> open = new PriorityQueue<>(Comparator.comparingInt(Stop::cost)
                .thenComparingInt(stop -> stop.at().x())
                .thenComparingInt(stop -> stop.at().y()));
        int middle = dock.centre().x();
        for (int x = middle - dock.width() / 2 + AWAY; x <= middle + dock.width() / 2 - AWAY; x += GRID) {
            Point start = new Point(x, dock.y());
            open.add(new Stop(start.down(AWAY), true, Math.abs(x - middle), new Stop(start, true, 0, null)));
        }
        Set<Place> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Stop stop = open.remove();
            if (stop.at().y() >= pool.bottom()) {
                return Optional.of(points(stop));
            }
            if (seen.add(new Place(stop.at(), stop.upright()))) {
                next(stop, dock.y(), open);
            }
        }
        return Optional.empty();
    }

    private void next(Stop stop, int top, PriorityQueue<Stop> open) {
        step(stop, stop.at().down(GRID), true, top, open);
        step(stop, stop.at().right(-GRID), false, top, open);
        step(stop, stop.at().right(GRID), false, top, open);
    }

    private void step(Stop stop, Point to, boolean upright, int top, PriorityQueue<Stop> open) {
        Point from = stop.at();
        boolean inside = pool.x() + NAMES + clear < to.x() && to.x() < pool.right() - clear;
        // Beside its own shape the line is not yet clear of it.
        boolean leaving = from.y() <= top + AWAY && upright;
        if (inside && (leaving || obstacles.free(from, to, clear))) {
            int cost = stop.cost() + GRID + (upright == stop.upright() ? 0 : BEND);
            open.add(new Stop(to, upright, cost, stop));
        }
    }

    private static List<Point> points(Stop last) {
        List<Point> points = new ArrayList<>();
        for (Stop stop = last; stop != null; stop = stop.before()) {
            int size = points.size();
            boolean straight = size > 1
                    && (points.get(size - 1).x() == stop.at().x()
                                    && points.get(size - 2).x() == stop.at().x()
                            || points.get(size - 1).y() == stop.at().y()
                                    && points.get(size - 2).y() == stop.at().y());
            if (straight) {
                points.remove(size - 1);
            }
            points.add(stop.at());
        }
        List<Point> down = new ArrayList<>();
        points.forEach(point -> down.add(0, point));
        return down;
    }
}
