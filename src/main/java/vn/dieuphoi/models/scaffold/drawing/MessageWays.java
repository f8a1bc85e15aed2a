package vn.dieuphoi.models.scaffold.drawing;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;
import vn.dieuphoi.models.scaffold.OutlineRefused;

/** How messages get from a step down to the border of the item's pool: what is sent and what comes back side by side. */
final class MessageWays {

    /** From the middle to each of the two lines. */
    private static final int SIDE = 8;

    private static final int CLEAR = 5;

    private final Obstacles obstacles;
    private final Box pool;

    MessageWays(Obstacles obstacles, Box pool) {
        this.obstacles = obstacles;
        this.pool = pool;
    }

    /** From a step to the border.
     *
     * @param back whether it is the answer */
    record Way(DrawnNode step, boolean back, List<Point> points) {

        Point tip() {
            return points.get(points.size() - 1);
        }
    }

    /** @param part which of several parties that the step asks beside each other */
    List<Way> of(DrawnNode step, int part, int parts) {
        int share = step.box().width() / parts;
        int left = step.box().x() + part * share;
        Box dock = new Box(left, step.box().bottom(), share, 0);
        List<Point> middle = new WaySearch(obstacles, pool, SIDE + CLEAR)
                .from(dock)
                .orElseThrow(() -> new OutlineRefused("Không có lối vẽ từ bước \"" + step.name()
                        + "\" xuống bên được hỏi. Hãy đặt bước này ở hàng dưới, hoặc nơi bên dưới còn trống."));
        List<Way> both =
                List.of(new Way(step, false, beside(middle, -SIDE)), new Way(step, true, beside(middle, SIDE)));
        both.forEach(way -> obstacles.add(way.points()));
        return both;
    }

    /** The same way so many pixels to the right of somebody who goes up it. */
    private static List<Point> beside(List<Point> way, int by) {
        List<Point> beside = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Point before = way.get(Math.max(0, i - 1));
            Point here = way.get(i);
            Point after = way.get(Math.min(way.size() - 1, i + 1));
            int right = Integer.signum(here.y() - before.y()) + Integer.signum(after.y() - here.y());
            int down = Integer.signum(before.x() - here.x()) + Integer.signum(here.x() - after.x());
            beside.add(here.right(by * Integer.signum(right)).down(by * Integer.signum(down)));
        }
        return beside;
    }
}
