package vn.dieuphoi.models.check.flow;

import static java.util.Map.entry;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Only what office people can read and the engine of ours is tested with. */
public final class AllowedElementsRule implements Rule {

    /** Nodes and what they are called. */
    public static final Map<String, String> NODES = Map.ofEntries(
            entry("userTask", "việc của người"),
            entry("serviceTask", "việc tự động"),
            entry("businessRuleTask", "việc tự động theo quy tắc"),
            entry("callActivity", "gọi quy trình khác"),
            entry("subProcess", "nhóm bước"),
            entry("startEvent", "bắt đầu"),
            entry("endEvent", "kết thúc"),
            entry("intermediateCatchEvent", "chờ ngày hoặc chờ thông điệp"),
            entry("intermediateThrowEvent", "báo đi"),
            entry("boundaryEvent", "sự kiện gắn vào bước, như quá hạn"),
            entry("exclusiveGateway", "rẽ nhánh: chọn một đường"),
            entry("parallelGateway", "chia ra hoặc gộp lại: mọi đường cùng chạy"));

    /** Kinds of events and what they are called. */
    public static final Map<String, String> EVENTS = Map.of(
            "timerEventDefinition", "hẹn giờ",
            "messageEventDefinition", "thông điệp",
            "escalationEventDefinition", "báo cấp trên");

    @Override
    public void check(Model model, Project project, Report report) {
        for (FlowNode node : model.all(FlowNode.class)) {
            String type = node.getElementType().getTypeName();
            if (!NODES.containsKey(type)) {
                report.add(node, "không dùng phần tử " + type + "; chỉ dùng các phần tử nêu trong processes/README.md");
            }
        }
        for (EventDefinition event : model.all(EventDefinition.class)) {
            String type = event.getElementType().getTypeName();
            if (!EVENTS.containsKey(type)) {
                report.add(
                        (BaseElement) event.getParentElement(),
                        "không dùng sự kiện loại " + type + "; chỉ dùng hẹn giờ, thông điệp và báo cấp trên");
            }
        }
    }
}
