package vn.dieuphoi.models.check.execution;

import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** What the engine and Camunda Modeler must be told about a process. */
final class ProcessAttributesRule implements Rule {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    @Override
    public void check(Model model, Project project, Report report) {
        Definitions definitions = model.bpmn().getDefinitions();
        if (!"7.24.0".equals(definitions.getAttributeValueNs(MODELER, "executionPlatformVersion"))
                || !"Camunda Platform".equals(definitions.getAttributeValueNs(MODELER, "executionPlatform"))) {
            report.add(
                    "phải ghi modeler:executionPlatform=\"Camunda Platform\" và executionPlatformVersion=\"7.24.0\"");
        }
        for (Process process : model.all(Process.class)) {
            if (!Model.camunda(process, "historyTimeToLive").equals("P3650D")) {
                report.add(process, "thời gian giữ lịch sử phải là camunda:historyTimeToLive=\"P3650D\"");
            }
            String expected = hasStartForm(process) ? "true" : "false";
            String startable = Model.camunda(process, "isStartableInTasklist");
            if (!(startable.isEmpty() ? "true" : startable).equals(expected)) {
                report.add(
                        process,
                        "camunda:isStartableInTasklist phải là \"" + expected
                                + "\": người chỉ khởi tạo quy trình có biểu mẫu bắt đầu");
            }
            if (Model.name(process).isEmpty() || Model.documentation(process).isEmpty()) {
                report.add(process, "quy trình phải có tên và phần mô tả");
            }
        }
    }

    private static boolean hasStartForm(Process process) {
        return process.getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> !Model.camunda(start, "formRef").isEmpty());
    }
}
