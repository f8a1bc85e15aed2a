package vn.dieuphoi.models.check.execution;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Every task says who does it, with which form, until when and how; one listener takes the result. */
final class UserTaskRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        for (UserTask task : model.all(UserTask.class)) {
            need(task, "candidateGroups", "chưa ghi nhóm nhận việc (camunda:candidateGroups)", report);
            need(task, "formRef", "chưa có biểu mẫu (camunda:formRef)", report);
            need(task, "dueDate", "chưa có hạn (camunda:dueDate)", report);
            if (Model.documentation(task).isEmpty()) {
                report.add(task, "chưa có hướng dẫn; hãy ghi việc phải làm vào phần mô tả");
            }
            for (String personal : List.of("assignee", "candidateUsers", "followUpDate", "priority")) {
                if (!Model.camunda(task, personal).isEmpty()) {
                    report.add(task, "không ghi camunda:" + personal + "; việc được giao cho đơn vị");
                }
            }
            listeners(task, report);
        }
    }

    private static void need(UserTask task, String attribute, String message, Report report) {
        if (Model.camunda(task, attribute).isEmpty()) {
            report.add(task, message);
        }
    }

    private static void listeners(UserTask task, Report report) {
        Collection<CamundaTaskListener> all = task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getChildElementsByType(CamundaTaskListener.class);
        boolean one = all.size() == 1 && all.stream().allMatch(each -> "complete".equals(each.getCamundaEvent()));
        if (!one) {
            report.add(task, "phải có đúng một camunda:taskListener với event=\"complete\"");
        }
    }
}
