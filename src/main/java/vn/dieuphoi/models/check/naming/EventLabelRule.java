package vn.dieuphoi.models.check.naming;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import vn.dieuphoi.models.check.Model;
import vn.dieuphoi.models.check.Project;
import vn.dieuphoi.models.check.Report;
import vn.dieuphoi.models.check.Rule;

/** Events are named by the state that is reached, each end by its own outcome, timers by their schedule in words. */
final class EventLabelRule implements Rule {

    private static final Pattern SCHEDULE = Pattern.compile(
            ".*(ngày|tháng|quý|năm|giờ|tuần|hạn|kỳ|\\d).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public void check(Model model, Project project, Report report) {
        Map<String, BaseElement> outcomes = new HashMap<>();
        for (Event event : model.all(Event.class)) {
            String name = Model.name(event);
            if (name.isEmpty()) {
                report.add(event, "sự kiện chưa có tên; hãy ghi trạng thái đạt được");
            } else if (!SentenceCase.holds(name)) {
                report.add(event, "tên \"" + name + "\" viết hoa chữ đầu, không có dấu chấm cuối");
            } else if (isTimer(event) && !SCHEDULE.matcher(name).matches()) {
                report.add(event, "tên \"" + name + "\" phải nói lịch hẹn bằng lời, ví dụ \"Ngày 01/4 hằng năm\"");
            }
            if (event instanceof EndEvent && outcomes.put(name, event) != null) {
                report.add(event, "hai kết thúc cùng tên \"" + name + "\"; mỗi kết thúc ghi một kết quả riêng");
            }
        }
    }

    private static boolean isTimer(Event event) {
        return event instanceof CatchEvent
                && !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
    }
}
