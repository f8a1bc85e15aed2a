package vn.dieuphoi.models.check.execution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.dieuphoi.engine.form.FormCondition;
import vn.dieuphoi.engine.form.LimitsOfForms;
import vn.dieuphoi.models.check.Finding;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** A form is named like its file, is used by a model, and its fields have proper names. */
public final class FormRule {

    /** What a task brings for its form to show and to compare with. */
    private static final Set<String> SHOWN = Set.of("lastMonth", "lastPercent", "programmeCount");

    public List<Finding> check(Form form, Project project) {
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
        LimitsOfForms.faults(form.json()).forEach(fault -> report.add(fault.place(), fault.words()));
        conditions(form, report);
        for (String key : form.keys()) {
            if (!key.matches("[a-z][a-zA-Z0-9]*")) {
                report.add(
                        key,
                        "khóa của ô phải là chữ không dấu, không cách, bắt đầu bằng chữ thường, ví dụ yearEstimate");
            }
        }
        return report.findings();
    }

    /** A name that nobody sets is null: the field would show, or hide, for ever. */
    private static void conditions(Form form, Report report) {
        Set<String> known = new HashSet<>(PartCheck.VARIABLES.keySet());
        known.addAll(SHOWN);
        known.addAll(form.keys());
        form.conditions()
                .forEach((place, condition) -> FormCondition.read(condition)
                        .ifPresent(read -> read.names().stream()
                                .filter(name -> !known.contains(name))
                                .forEach(name -> report.add(
                                        place,
                                        "điều kiện ẩn hỏi \"" + name
                                                + "\" nhưng không có ô hay biến đó; hãy sửa tên"))));
    }

    private static boolean uses(Model model, String form) {
        return Stream.concat(model.all(UserTask.class).stream(), model.all(StartEvent.class).stream())
                .anyMatch(element -> Model.camunda(element, "formRef").equals(form));
    }
}
