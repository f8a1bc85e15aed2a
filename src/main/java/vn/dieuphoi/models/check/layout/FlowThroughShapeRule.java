package vn.dieuphoi.models.check.layout;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;

/** No flow runs through a shape that it does not connect. */
final class FlowThroughShapeRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (Line line : Line.of(model)) {
            Set<ModelElementInstance> own = around(model, line);
            for (FlowNode node : model.all(FlowNode.class)) {
                Optional<Box> box = model.diagram().shape(node.getId());
                if (!own.contains(node) && box.isPresent() && passes(line, box.get())) {
                    report.add(line.flow(), "luồng đi xuyên qua " + node.getId() + "; hãy vẽ vòng");
                }
            }
            for (Participant pool : model.all(Participant.class)) {
                Optional<Box> box = model.diagram().shape(pool.getId());
                boolean foreign = pool.getProcess() == null
                        && !pool.getId().equals(line.source())
                        && !pool.getId().equals(line.target());
                if (foreign && box.isPresent() && passes(line, box.get())) {
                    report.add(line.flow(), "luồng đi xuyên qua " + pool.getId() + "; hãy vẽ vòng");
                }
            }
        }
    }

    private static boolean passes(Line line, Box box) {
        return line.segments().stream().anyMatch(segment -> segment.passes(box.shrunkBy(1)));
    }

    /** Both ends, the hosts of boundary events among them, and the sub-processes around them. */
    private static Set<ModelElementInstance> around(Model model, Line line) {
        Set<ModelElementInstance> own = new HashSet<>();
        for (String id : new String[] {line.source(), line.target()}) {
            ModelElementInstance element = model.bpmn().getModelElementById(id);
            if (element instanceof BoundaryEvent boundary) {
                own.add(boundary.getAttachedTo());
            }
            while (element != null && own.add(element)) {
                element = element.getParentElement();
            }
        }
        return own;
    }
}
