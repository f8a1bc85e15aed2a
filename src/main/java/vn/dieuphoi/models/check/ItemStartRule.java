package vn.dieuphoi.models.check;

import java.time.Month;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import vn.dieuphoi.models.scaffold.PlannedItem;

/** An item starts in the month the plan names, or when the plan is issued where it names none. */
final class ItemStartRule implements Rule {

    @Override
    public void check(Model model, Project project, Report report) {
        Optional<PlannedItem> item = project.item(model);
        if (item.isEmpty()) {
            return;
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            if (start.getParentElement() instanceof Process) {
                item.get()
                        .startsIn()
                        .ifPresentOrElse(
                                month -> inMonth(start, month, report), () -> atIssue(start, item.get(), report));
            }
        }
        String opening = item.get()
                .startsIn()
                .map(month -> "${opening.firstWorkingDay(" + month.getValue() + ")}")
                .orElse("${opening.issueDay()}");
        if (model.all(TimerEventDefinition.class).stream()
                .noneMatch(timer -> timer.getTextContent().strip().equals(opening))) {
            report.add("mục phải được mở theo " + opening + "; hãy thêm hoặc sửa sự kiện hẹn giờ mở mục");
        }
    }

    private static void inMonth(StartEvent start, Month month, Report report) {
        String cron = "0 0 8 1 " + month.getValue() + " ?";
        boolean agrees = start.getChildElementsByType(TimerEventDefinition.class).stream()
                .anyMatch(timer -> timer.getTextContent().strip().equals(cron));
        if (!agrees) {
            report.add(start, "kế hoạch cho mục bắt đầu từ tháng " + month.getValue() + "; lịch phải là " + cron);
        }
    }

    private static void atIssue(StartEvent start, PlannedItem item, Report report) {
        String message = "plan-issued-" + item.code().value().replace('.', '-');
        boolean agrees = start.getChildElementsByType(MessageEventDefinition.class).stream()
                .anyMatch(event -> event.getMessage() != null && message.equals(Model.name(event.getMessage())));
        if (!agrees) {
            report.add(start, "kế hoạch không ghi tháng; mục phải bắt đầu bằng thông điệp " + message);
        }
    }
}
