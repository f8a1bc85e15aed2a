package vn.dieuphoi.models.check.layout;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/**
 * No more on one level than a reader keeps in mind. Joins and what only handles an exception (boundary events, what
 * follows them, event sub-processes) are not counted: a reader of the usual way passes over them.
 */
final class LevelSizeRule implements Rule {

    private static final int MOST = 18;

    @Override
    public void check(Model model, Project project, Report report) {
        Map<ModelElementInstance, Integer> sizes = new HashMap<>();
        for (FlowNode node : model.all(FlowNode.class)) {
            if (counts(node)) {
                sizes.merge(node.getParentElement(), 1, Integer::sum);
            }
        }
        sizes.forEach((level, size) -> {
            if (size > MOST) {
                report.add(
                        (BaseElement) level,
                        "có " + size + " bước trên một tầng, nhiều nhất là " + MOST + "; hãy gom vào quy trình con");
            }
        });
    }

    private static boolean counts(FlowNode node) {
        boolean join = node instanceof Gateway && node.getOutgoing().size() < 2;
        boolean handler = node instanceof BoundaryEvent
                || node instanceof SubProcess subProcess && subProcess.triggeredByEvent()
                || !node.getIncoming().isEmpty()
                        && node.getIncoming().stream().allMatch(flow -> flow.getSource() instanceof BoundaryEvent);
        return !join && !handler;
    }
}
