package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.drawing.MessageWays.Way;
import vn.dieuphoi.models.scaffold.drawing.OutsidePools.Asked;
import vn.dieuphoi.models.scaffold.drawing.Pool.MessageLine;

/**
 * Between the item's pool and those outside. A line whose pool does not stand under it bends here, each at a height of
 * its own, so that none crosses another: of those that lead to the right the left one bends lower, and the other way
 * round.
 *
 * @param top border of the item's pool
 */
record Corridor(int top, int least, int bend) {

    private static final int MARGIN = 20;

    List<Pool> draw(List<Asked> inOrder) {
        Map<Way, Integer> targets = new HashMap<>();
        List<Way> right = new ArrayList<>();
        List<Way> left = new ArrayList<>();
        for (Asked asked : inOrder) {
            asked.ways.sort(
                    (one, other) -> Integer.compare(one.tip().x(), other.tip().x()));
            for (int i = 0; i < asked.ways.size(); i++) {
                Way way = asked.ways.get(i);
                int target = target(asked, i);
                targets.put(way, target);
                if (target > way.tip().x()) {
                    right.add(0, way);
                } else if (target < way.tip().x()) {
                    left.add(way);
                }
            }
        }
        int height = Math.max(least, (Math.max(right.size(), left.size()) + 3) * bend);
        List<Pool> pools = new ArrayList<>();
        for (Asked asked : inOrder) {
            List<MessageLine> lines = new ArrayList<>();
            for (Way way : asked.ways) {
                int level = Math.max(right.indexOf(way), left.indexOf(way)) + 2;
                lines.add(line(asked, way, targets.getOrDefault(way, 0), top + level * bend, top + height));
            }
            pools.add(asked.drawn(top + height, lines));
        }
        return pools;
    }

    /** Straight down where the pool is; else so that the pool's lines stand side by side. */
    private static int target(Asked asked, int index) {
        int first = asked.ways.get(0).tip().x();
        int last = asked.ways.get(asked.ways.size() - 1).tip().x();
        boolean under = asked.x + MARGIN <= first && last <= asked.x + asked.width - MARGIN;
        int middle = asked.x + asked.width / 2 - (asked.ways.size() - 1) * MARGIN / 2;
        return under ? asked.ways.get(index).tip().x() : middle + index * MARGIN;
    }

    private static MessageLine line(Asked asked, Way way, int target, int level, int poolTop) {
        List<Point> points = new ArrayList<>(way.points());
        Point tip = points.remove(points.size() - 1);
        if (tip.x() != target) {
            points.add(tip.atY(level));
            points.add(new Point(target, level));
        }
        points.add(new Point(target, poolTop));
        String step = way.step().word();
        String pool = "participant_" + asked.word();
        if (!way.back()) {
            return new MessageLine(
                    "messageFlow_" + step + "_" + asked.word(), way.step().id(), pool, points);
        }
        List<Point> upwards = new ArrayList<>();
        points.forEach(point -> upwards.add(0, point));
        return new MessageLine(
                "messageFlow_" + asked.word() + "_" + step, pool, way.step().id(), upwards);
    }
}
