package vn.dieuphoi.models.check.item;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** The lane in which a task is drawn is the office that gets it. */
final class LaneGroupRule implements Rule {

    private static final Map<String, List<String>> BEANS = Map.of(
            "lane_leadership", List.of("leadership", "leader", "directive", "assignedWork"),
            "lane_lead", List.of("lead", "standingOffice", "programmes", "assigner"),
            "lane_partner", List.of("partner", "office", "charge"));

    /** What leadership signs while the work goes on stands among the item's own steps. */
    private static boolean signs(UserTask task, String group) {
        return task.getParentElement() instanceof SubProcess && group.startsWith("${leader.");
    }

    /** What an outside body answers stands with whoever asks it: a message goes out to its pool, and one comes back. */
    private static boolean asksOutside(Model model, UserTask task) {
        List<MessageFlow> messages = model.all(MessageFlow.class);
        return messages.stream().anyMatch(flow -> task.equals(flow.getSource()))
                && messages.stream().anyMatch(flow -> task.equals(flow.getTarget()));
    }

    @Override
    public void check(Model model, Project project, Report report) {
        for (Lane lane : model.all(Lane.class)) {
            if (!BEANS.containsKey(String.valueOf(lane.getId()))) {
                report.add(lane, "mã làn phải là lane_leadership, lane_lead hoặc lane_partner");
            }
        }
        for (UserTask task : model.all(UserTask.class)) {
            String group = Model.camunda(task, "candidateGroups");
            for (Lane lane : model.lanesOf(task)) {
                List<String> beans = BEANS.getOrDefault(String.valueOf(lane.getId()), List.of());
                boolean fits = beans.stream().anyMatch(bean -> group.startsWith("${" + bean + "."))
                        || signs(task, group)
                        || asksOutside(model, task);
                if (!group.isEmpty() && !beans.isEmpty() && !fits) {
                    report.add(
                            task,
                            "nằm ở làn \"" + Model.name(lane) + "\" nhưng giao cho " + group
                                    + "; hãy chuyển làn hoặc sửa nhóm nhận việc");
                }
            }
        }
    }
}
