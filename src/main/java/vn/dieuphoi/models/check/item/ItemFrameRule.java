package vn.dieuphoi.models.check.item;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;

/**
 * Round its own steps every item has the same frame: it is opened once, its rounds, reports and requests run, its clock
 * and what is late reach leadership, its year is closed. The frame is drawn anew from the plan and compared, so that
 * there is no second list of it.
 */
final class ItemFrameRule implements Rule {

    static final String OWN_STEPS = "subProcess_ownSteps";

    @Override
    public void check(Model model, Project project, Report report) {
        Optional<PlannedItem> planned = project.item(model);
        if (planned.isEmpty()) {
            return;
        }
        PlannedItem item = planned.get();
        FrameParts found = FrameParts.of(model.xml());
        Optional<String> before = found.between("gateway_opened", "gateway_split");
        Optional<String> send = found.between("gateway_approved", "gateway_join");
        String frame = Scaffold.frame(
                item,
                before.map(ItemFrameRule::word).orElse(null),
                send.map(ItemFrameRule::word).orElse(null),
                item.throughLeadership() && (found.approves() || !approvedInside(model)));
        new FrameComparison(FrameParts.of(frame), found, report)
                .compare(Stream.of(before, send).flatMap(Optional::stream).toList());
        messages(model, report);
    }

    private static String word(String task) {
        return task.replaceFirst("^userTask_", "");
    }

    /** Leadership may sign among the own steps; then the frame needs no approval. */
    private static boolean approvedInside(Model model) {
        return model.all(UserTask.class).stream()
                .filter(task -> Model.camunda(task, "formRef").equals("leadership-decision"))
                .anyMatch(ItemFrameRule::isOwn);
    }

    private static boolean isOwn(FlowNode node) {
        return node.getParentElement() instanceof FlowNode around
                && (OWN_STEPS.equals(around.getId()) || isOwn(around));
    }

    /** What is drawn as sent is sent: by the requests of the frame or by a step of the item's own. */
    private static void messages(Model model, Report report) {
        List<MessageFlow> flows = model.all(MessageFlow.class);
        for (Participant party : model.all(Participant.class)) {
            boolean reached = flows.stream()
                    .filter(flow -> flow.getTarget() == party)
                    .anyMatch(flow -> flow.getSource() instanceof FlowNode node
                            && ("callActivity_coordinationRequest".equals(node.getId()) || isOwn(node)));
            if (party.getProcess() == null && !reached) {
                report.add(
                        party,
                        "không có đường thông điệp nào đi từ “Lấy ý kiến phối hợp” hoặc từ một bước của mục đến “"
                                + Model.name(party)
                                + "”, nên hình vẽ không cho biết ai hỏi bên này; hãy vẽ lại đường thông điệp");
            }
        }
    }
}
