package vn.dieuphoi.models.check.execution;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.engine.expression.ModelExpression;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** A condition on {@code decision} asks for a value that the form of the task before it offers. */
final class DecisionRule implements Rule {

    private static final String DECISION = "decision";

    @Override
    public void check(Model model, Project project, Report report) {
        for (SequenceFlow flow : model.all(SequenceFlow.class)) {
            if (flow.getConditionExpression() != null) {
                ModelExpression.read(flow.getConditionExpression().getTextContent())
                        .ifPresent(condition -> condition.parts().stream()
                                .filter(part -> part.root().equals(DECISION))
                                .forEach(part -> check(flow, part.literal(), project, report)));
            }
        }
    }

    private static void check(SequenceFlow flow, String value, Project project, Report report) {
        Set<UserTask> tasks = new HashSet<>();
        tasksBefore(flow.getSource(), tasks, new HashSet<>());
        if (tasks.isEmpty()) {
            report.add(flow, "điều kiện hỏi decision nhưng trước đó không có việc nào cho người quyết định");
        }
        for (UserTask task : tasks) {
            Optional<Form> form = project.form(Model.camunda(task, "formRef"));
            if (form.isPresent() && !form.get().options(DECISION).contains(value)) {
                report.add(
                        flow,
                        "biểu mẫu " + form.get().id() + " của " + task.getId() + " không có lựa chọn \"" + value
                                + "\" ở ô decision; hãy sửa điều kiện hoặc biểu mẫu");
            }
        }
    }

    /** The nearest user tasks on every way that leads to the node. */
    private static void tasksBefore(FlowNode node, Set<UserTask> tasks, Set<FlowNode> seen) {
        for (SequenceFlow flow : node.getIncoming()) {
            FlowNode source = flow.getSource();
            if (source instanceof UserTask task) {
                tasks.add(task);
            } else if (seen.add(source)) {
                tasksBefore(source, tasks, seen);
            }
        }
    }
}
