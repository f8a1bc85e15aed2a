package vn.dieuphoi.models.check.layout;

import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/** Flows are horizontal and vertical pieces that begin and end on the border of what they connect. */
final class FlowGeometryRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (Line line : Line.of(model)) {
            if (line.segments().stream().anyMatch(segment -> !segment.isStraight())) {
                report.add(line.flow(), "luồng phải đi ngang và dọc; hãy nắn lại đường vẽ");
            }
            boolean docked = docks(model, line.source(), line.first()) && docks(model, line.target(), line.last());
            if (!docked) {
                report.add(line.flow(), "luồng không chạm hình mà nó nối; hãy nối lại đầu đường vẽ");
            }
        }
    }

    private static boolean docks(Model model, String id, Point point) {
        return model.diagram().shape(id).map(box -> isOnBorder(box, point)).orElse(true);
    }

    private static boolean isOnBorder(Box box, Point point) {
        boolean across = box.x() <= point.x() && point.x() <= box.right();
        boolean down = box.y() <= point.y() && point.y() <= box.bottom();
        boolean side = point.x() == box.x() || point.x() == box.right();
        boolean end = point.y() == box.y() || point.y() == box.bottom();
        return across && down && (side || end);
    }
}
