package vn.dieuphoi.models.check.layout;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import vn.dieuphoi.models.check.Diagram;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.drawing.Box;

/** Nothing lies on something else, except a boundary event on its host and what stands inside something. */
final class OverlapRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        List<BaseElement> nodes = new ArrayList<>(model.all(FlowNode.class));
        pairs(nodes, model.diagram(), report);
        pairs(new ArrayList<>(model.all(Lane.class)), model.diagram(), report);
        pairs(new ArrayList<>(model.all(Participant.class)), model.diagram(), report);
    }

    private static void pairs(List<BaseElement> elements, Diagram diagram, Report report) {
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                BaseElement one = elements.get(i);
                BaseElement other = elements.get(j);
                if (mayNotOverlap(one, other) && overlap(one, other, diagram)) {
                    report.add(one, "đè lên " + other.getId() + "; hãy kéo ra xa nhau");
                }
            }
        }
    }

    private static boolean mayNotOverlap(BaseElement one, BaseElement other) {
        boolean siblings = one.getParentElement().equals(other.getParentElement());
        return siblings && !isOnBorder(one, other) && !isOnBorder(other, one);
    }

    private static boolean isOnBorder(BaseElement event, BaseElement host) {
        return event instanceof BoundaryEvent boundary && host.equals(boundary.getAttachedTo());
    }

    private static boolean overlap(BaseElement one, BaseElement other, Diagram diagram) {
        Box box = diagram.shapes().get(one.getId());
        Box second = diagram.shapes().get(other.getId());
        return box != null && second != null && box.overlaps(second);
    }
}
