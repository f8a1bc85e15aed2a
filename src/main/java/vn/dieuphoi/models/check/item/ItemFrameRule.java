package vn.dieuphoi.models.check.item;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.Scaffold;
import vn.dieuphoi.models.scaffold.outline.FrameTasks;

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
        String frame = Scaffold.frame(item, approval(item, model, found));
        new FrameComparison(FrameParts.of(frame), found, "mục", report).compare();
        messages(model, report);
    }

    /** What leadership approves is called as the item calls it, whether it approves is the plan's. */
    private static @Nullable String approval(PlannedItem item, Model model, FrameParts found) {
        Optional<String> named = found.approval();
        return item.throughLeadership() && (named.isPresent() || !approvedInside(model))
                ? named.orElse(FrameTasks.approval(item).name())
                : null;
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

    /** What is drawn as sent is sent: by the requests of the frame, by a step of the item's own or by what holds its parts. */
    private static void messages(Model model, Report report) {
        List<MessageFlow> flows = model.all(MessageFlow.class);
        for (Participant party : model.all(Participant.class)) {
            boolean reached = flows.stream()
                    .filter(flow -> flow.getTarget() == party)
                    .anyMatch(flow -> flow.getSource() instanceof FlowNode node
                            && ("callActivity_plannedRequests".equals(node.getId())
                                    || OWN_STEPS.equals(node.getId())
                                    || isOwn(node)));
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
