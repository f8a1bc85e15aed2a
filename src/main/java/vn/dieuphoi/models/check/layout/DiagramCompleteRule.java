package vn.dieuphoi.models.check.layout;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import vn.dieuphoi.models.check.Diagram;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Everything is drawn, with the place of each label beside a shape, and nothing is drawn twice or for nothing. */
final class DiagramCompleteRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Diagram diagram = model.diagram();
        Map<String, BaseElement> shapes = new TreeMap<>();
        model.all(FlowNode.class).forEach(node -> shapes.put(node.getId(), node));
        model.all(Lane.class).forEach(lane -> shapes.put(lane.getId(), lane));
        model.all(Participant.class).forEach(pool -> shapes.put(pool.getId(), pool));
        Map<String, BaseElement> lines = new TreeMap<>();
        model.all(SequenceFlow.class).forEach(flow -> lines.put(flow.getId(), flow));
        model.all(MessageFlow.class).forEach(flow -> lines.put(flow.getId(), flow));
        shapes.values().stream()
                .filter(element -> diagram.shape(element.getId()).isEmpty())
                .forEach(element -> report.add(element, "chưa được vẽ; hãy mở bằng Camunda Modeler và đặt vào hình"));
        lines.values().stream()
                .filter(flow -> diagram.line(flow.getId()).isEmpty())
                .forEach(flow -> report.add(flow, "luồng chưa được vẽ; hãy vẽ lại bằng Camunda Modeler"));
        diagram.shapes().keySet().stream()
                .filter(id -> !shapes.containsKey(id))
                .forEach(id -> report.fault(id, "hình vẽ không gắn với phần tử nào nên máy không nhận; hãy xóa hình"));
        diagram.lines().keySet().stream()
                .filter(id -> !lines.containsKey(id))
                .forEach(id -> report.fault(id, "đường vẽ không gắn với luồng nào nên máy không nhận; hãy xóa đường"));
        shapes.values().forEach(element -> label(element, diagram, report));
        lines.values().forEach(element -> label(element, diagram, report));
    }

    private static void label(BaseElement element, Diagram diagram, Report report) {
        boolean beside = element instanceof Event
                || element instanceof Gateway
                || element instanceof SequenceFlow
                || element instanceof MessageFlow;
        if (beside && !Model.name(element).isEmpty() && !diagram.labels().containsKey(element.getId())) {
            report.add(element, "nhãn chưa có vị trí (BPMNLabel); hãy kéo nhãn vào chỗ trống");
        }
    }
}
