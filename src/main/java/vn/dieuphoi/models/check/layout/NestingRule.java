package vn.dieuphoi.models.check.layout;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Diagram;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;

/** What belongs together is drawn inside one another: lanes in the pool, steps in their lane or sub-process. */
final class NestingRule implements Rule {

    private static final int POOL_X = 160;
    private static final int POOL_Y = 80;
    private static final int WIDEST = 1600;

    @Override
    public void check(Model model, Project project, Report report) {
        Diagram diagram = model.diagram();
        for (Participant pool : model.all(Participant.class)) {
            diagram.shape(pool.getId()).ifPresent(box -> pool(pool, box, report));
        }
        Optional<Box> own = model.all(Participant.class).stream()
                .filter(pool -> pool.getProcess() != null)
                .flatMap(pool -> diagram.shape(pool.getId()).stream())
                .findFirst();
        for (Lane lane : model.all(Lane.class)) {
            Optional<Box> box = diagram.shape(lane.getId());
            if (own.isPresent() && box.isPresent() && !own.get().contains(box.get())) {
                report.add(lane, "làn nằm ngoài khung quy trình; hãy kéo vào trong");
            }
        }
        for (FlowNode node : model.all(FlowNode.class)) {
            diagram.shape(node.getId()).ifPresent(box -> node(model, node, box, report));
        }
    }

    private static void pool(Participant pool, Box box, Report report) {
        if (box.width() > WIDEST) {
            report.add(pool, "rộng " + box.width() + ", nhiều nhất là " + WIDEST + "; hãy xếp gọn lại");
        }
        if (pool.getProcess() != null && (box.x() != POOL_X || box.y() != POOL_Y)) {
            report.add(pool, "khung quy trình phải bắt đầu ở (" + POOL_X + ", " + POOL_Y + ")");
        }
    }

    private static void node(Model model, FlowNode node, Box box, Report report) {
        if (node.getParentElement() instanceof SubProcess around) {
            model.diagram()
                    .shape(around.getId())
                    .filter(outside -> !outside.contains(box))
                    .ifPresent(outside -> report.add(node, "nằm ngoài quy trình con " + around.getId()));
            return;
        }
        List<Lane> lanes = model.lanesOf(node);
        boolean outside = !lanes.isEmpty()
                && !(node instanceof BoundaryEvent)
                && lanes.stream()
                        .flatMap(lane -> model.diagram().shape(lane.getId()).stream())
                        .noneMatch(lane -> lane.contains(box));
        if (outside) {
            report.add(node, "được vẽ ngoài làn của mình; hãy kéo vào trong làn \"" + Model.name(lanes.get(0)) + "\"");
        }
    }
}
