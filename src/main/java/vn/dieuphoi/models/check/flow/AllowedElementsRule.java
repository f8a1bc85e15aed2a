package vn.dieuphoi.models.check.flow;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Only what office people can read and the engine of ours is tested with. */
final class AllowedElementsRule implements Rule {

    private static final Set<String> NODES = Set.of(
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "parallelGateway");

    private static final Set<String> EVENTS =
            Set.of("timerEventDefinition", "messageEventDefinition", "escalationEventDefinition");

    @Override
    public void check(Model model, Project project, Report report) {
        for (FlowNode node : model.all(FlowNode.class)) {
            String type = node.getElementType().getTypeName();
            if (!NODES.contains(type)) {
                report.add(node, "không dùng phần tử " + type + "; chỉ dùng các phần tử nêu trong processes/README.md");
            }
        }
        for (EventDefinition event : model.all(EventDefinition.class)) {
            String type = event.getElementType().getTypeName();
            if (!EVENTS.contains(type)) {
                report.add(
                        (BaseElement) event.getParentElement(),
                        "không dùng sự kiện loại " + type + "; chỉ dùng hẹn giờ, thông điệp và báo cấp trên");
            }
        }
    }
}
