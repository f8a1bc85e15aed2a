package vn.dieuphoi.models.check.flow;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** The work can get to every step and on from it; only a question chooses where. */
final class FlowRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (FlowNode node : model.all(FlowNode.class)) {
            boolean begins = node instanceof StartEvent
                    || node instanceof BoundaryEvent
                    || node instanceof SubProcess part && part.triggeredByEvent();
            boolean ends = node instanceof EndEvent || node instanceof SubProcess part && part.triggeredByEvent();
            if (!begins && node.getIncoming().isEmpty()) {
                report.add(node, "không luồng nào dẫn đến bước này nên nó không bao giờ được làm; hãy nối hoặc xóa");
            }
            if (!ends && node.getOutgoing().isEmpty()) {
                report.add(node, "không có luồng đi tiếp; hãy nối đến bước sau hoặc một kết thúc");
            }
            if (!(node instanceof ExclusiveGateway)
                    && node.getOutgoing().stream().anyMatch(flow -> flow.getConditionExpression() != null)) {
                report.add(node, "luồng có điều kiện phải đi ra từ một cổng câu hỏi; hãy thêm cổng hoặc bỏ điều kiện");
            }
        }
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (flow.getSource() == null || flow.getTarget() == null) {
                report.add(flow, "luồng thiếu đầu hoặc cuối; hãy vẽ lại");
            }
        }
        for (Process process : model.all(Process.class)) {
            List<StartEvent> starts = List.copyOf(process.getChildElementsByType(StartEvent.class));
            if (starts.size() != 1) {
                report.add(process, "quy trình có " + starts.size() + " sự kiện bắt đầu, phải có đúng một; hãy sửa");
            }
        }
    }
}
