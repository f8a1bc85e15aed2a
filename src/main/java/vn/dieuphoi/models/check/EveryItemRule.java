package vn.dieuphoi.models.check;

import java.util.List;

/** Every item of the plan has a model. */
final class EveryItemRule {

    List<Finding> check(Project project) {
        return project.items().stream()
                .filter(item -> project.model(item.processId()).isEmpty())
                .map(item -> Finding.ofFile(
                        item.processId() + ".bpmn",
                        Rule.nameOf(EveryItemRule.class),
                        "mục " + item.code() + " chưa có mô hình; hãy soạn bằng lệnh models scaffold " + item.code()))
                .toList();
    }
}
