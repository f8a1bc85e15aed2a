package vn.dieuphoi.models.check.execution;

import java.time.Duration;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import vn.dieuphoi.engine.deployment.CodeInModels;
import vn.dieuphoi.engine.deployment.LimitsOfModels;
import vn.dieuphoi.engine.deployment.TimersInModels;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;
import vn.dieuphoi.models.check.XmlPlace;

/** What the gate of the engine asks of new models beside code, said while the model is still a draft. */
final class LimitsRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Duration shortest = TimersInModels.shortestWaitOf(model.processId());
        for (XmlPlace place : model.places()) {
            // Timers that start the process, and what may be code, have rules of their own.
            if (CodeInModels.fault(place.part()).isEmpty() && (!model.starts(place.owner()) || !isTime(place))) {
                LimitsOfModels.fault(place.part(), model.processId(), false, shortest)
                        .ifPresent(fault -> report.add(place.owner(), fault));
            }
            if (place.tag().equals("userTask") && isWrittenOut(place, "dueDate")) {
                report.add(
                        place.owner(),
                        "hạn ghi hẳn một ngày thì sai từ lần sau; hãy tính hạn, ví dụ ${due.workingDays(5)}");
            }
            if (place.tag().equals("standardLoopCharacteristics")) {
                report.add(place.owner(), "dấu lặp này không có tác dụng khi chạy; hãy bỏ hoặc vẽ luồng quay lại");
            }
        }
    }

    private static boolean isTime(XmlPlace place) {
        return place.tag().startsWith("time") && place.part().namespace().equals(BpmnModelConstants.BPMN20_NS);
    }

    private static boolean isWrittenOut(XmlPlace place, String attribute) {
        String value = place.attributes().getOrDefault(attribute, "");
        return !value.isBlank() && !value.contains("{");
    }
}
