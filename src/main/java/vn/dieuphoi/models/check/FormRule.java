package vn.dieuphoi.models.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A form is named like its file, is used by a model, and its fields have proper names. */
final class FormRule {

    List<Finding> check(Form form, Project project) {
        Report report = new Report(form.file(), Rule.nameOf(FormRule.class));
        String name = form.file().replaceFirst("\\.form$", "");
        if (!form.id().equals(name)) {
            report.add("mã biểu mẫu là \"" + form.id() + "\", phải giống tên tệp: " + name);
        }
        if (project.models().values().stream().noneMatch(model -> uses(model, name))) {
            report.add("chưa mô hình nào dùng biểu mẫu này; hãy dùng hoặc xóa tệp");
        }
        if (form.json().path("schemaVersion").asInt() != 16) {
            report.add("schemaVersion phải là 16, bản mà máy đọc được");
        }
        Set<String> seen = new HashSet<>();
        for (String key : form.keys()) {
            if (!key.matches("[a-z][a-zA-Z0-9]*")) {
                report.add(key, "khóa của ô phải là camelCase không dấu");
            }
            if (!seen.add(key)) {
                report.add(key, "hai ô cùng một khóa; hãy đặt khóa khác nhau");
            }
        }
        return report.findings();
    }

    private static boolean uses(Model model, String form) {
        return Stream.concat(model.all(UserTask.class).stream(), model.all(StartEvent.class).stream())
                .anyMatch(element -> Model.camunda(element, "formRef").equals(form));
    }
}
