package vn.dieuphoi.models.check.layout;

import java.util.List;
import java.util.Optional;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * No two flows cross or lie on each other, unless they come from one shape or go into one. A message may cross the way of
 * the work: a step between others reaches a party outside no other way.
 */
final class CrossingRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        List<Line> lines = Line.of(model);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line one = lines.get(i);
                Line other = lines.get(j);
                if (!one.isBusWith(other) && meet(one, other)) {
                    report.add(one.flow(), "cắt luồng " + other.flow().getId() + "; hãy vẽ tránh nhau");
                }
            }
        }
    }

    private static boolean meet(Line one, Line other) {
        for (Segment segment : one.segments()) {
            for (Segment second : other.segments()) {
                Optional<Box> common = segment.common(second);
                if (common.isPresent()
                        && !isSharedDock(common.get(), one, other)
                        && !isCrossedByMessage(common.get(), one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCrossedByMessage(Box common, Line one, Line other) {
        boolean point = common.width() == 0 && common.height() == 0;
        return point && one.isMessage() != other.isMessage();
    }

    /** One flow may end where the next one begins. */
    private static boolean isSharedDock(Box common, Line one, Line other) {
        Point point = new Point(common.x(), common.y());
        boolean ends = point.equals(one.first()) || point.equals(one.last());
        boolean begins = point.equals(other.first()) || point.equals(other.last());
        return one.follows(other) && common.width() == 0 && common.height() == 0 && ends && begins;
    }
}
