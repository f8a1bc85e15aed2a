package vn.dieuphoi.models.check.layout;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;

/**
 * Usual sizes, and a grid of ten: activities and lanes with their corners, events and gateways with the height of
 * their centre, so that flows run straight.
 */
final class ShapeSizeRule implements Rule {

    private static final int GRID = 10;
    private static final Set<String> ACTIVITY = Set.of("100×80", "100×100", "120×100");

    @Override
    public void check(Model model, Project project, Report report) {
        for (FlowNode node : model.all(FlowNode.class)) {
            model.diagram().shape(node.getId()).ifPresent(box -> {
                size(node, box, report);
                grid(node, box, report);
            });
        }
        for (Lane lane : model.all(Lane.class)) {
            model.diagram().shape(lane.getId()).ifPresent(box -> corners(lane, box, report));
        }
    }

    private static void size(FlowNode node, Box box, Report report) {
        String size = box.width() + "×" + box.height();
        Set<String> usual =
                node instanceof Event ? Set.of("36×36") : node instanceof Activity ? ACTIVITY : Set.of("50×50");
        if (!(node instanceof SubProcess) && !usual.contains(size)) {
            report.add(node, "kích thước " + size + " khác thường; hãy dùng " + String.join(" hoặc ", usual));
        }
    }

    private static void grid(FlowNode node, Box box, Report report) {
        if (node instanceof Activity) {
            corners(node, box, report);
        } else if (!(node instanceof BoundaryEvent)
                && box.centre().y() % GRID != 0
                && box.centre().y() % GRID != 5) {
            report.add(node, "tâm phải nằm trên lưới 5 theo chiều dọc; hãy căn lại");
        }
    }

    private static void corners(BaseElement element, Box box, Report report) {
        if ((box.x() | box.y()) < 0
                || box.x() % GRID + box.y() % GRID + box.width() % GRID + box.height() % GRID != 0) {
            report.add(element, "góc phải nằm trên lưới 10; hãy căn lại");
        }
    }
}
