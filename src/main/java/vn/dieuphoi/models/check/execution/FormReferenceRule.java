package vn.dieuphoi.models.check.execution;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Every form that is named exists and comes from the same deployment as the model. */
final class FormReferenceRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        model.all(UserTask.class).forEach(task -> check(task, project, report));
        model.all(StartEvent.class).forEach(start -> check(start, project, report));
    }

    private static void check(BaseElement element, Project project, Report report) {
        String form = Model.camunda(element, "formRef");
        if (form.isEmpty()) {
            return;
        }
        if (project.form(form).isEmpty()) {
            report.add(element, "không có tệp forms/" + form + ".form; hãy tạo biểu mẫu hoặc sửa tên");
        }
        if (!Model.camunda(element, "formRefBinding").equals("deployment")) {
            report.add(element, "biểu mẫu phải gắn theo bản triển khai: camunda:formRefBinding=\"deployment\"");
        }
    }
}
