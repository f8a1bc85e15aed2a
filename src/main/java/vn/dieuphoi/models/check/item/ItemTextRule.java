package vn.dieuphoi.models.check.item;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.scaffold.PlannedItem;

/** The model of an item carries the item's number and its original sentences. */
final class ItemTextRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        if (!Project.isItem(model)) {
            return;
        }
        Optional<PlannedItem> planned = project.item(model);
        if (planned.isEmpty()) {
            report.add("kế hoạch " + project.plan().id() + " không có mục này; hãy sửa mã quy trình hoặc bỏ tệp");
            return;
        }
        PlannedItem item = planned.get();
        Process process = model.process().orElseThrow();
        if (!Model.name(process).startsWith(item.code() + " ")) {
            report.add(process, "tên quy trình phải bắt đầu bằng số mục " + item.code());
        }
        String documentation = oneLine(Model.documentation(process));
        for (String sentence : List.of(
                "Mục " + item.code(),
                item.item().text(),
                item.item().assignmentText(),
                item.item().timeText())) {
            if (!documentation.contains(oneLine(PlannedItem.asText(sentence)))) {
                report.add(process, "phần mô tả phải có nguyên văn: “" + shortened(sentence) + "”");
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String sentence) {
        return sentence.length() > 60 ? sentence.substring(0, 60) + "…" : sentence;
    }
}
