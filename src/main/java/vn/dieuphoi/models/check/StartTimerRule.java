package vn.dieuphoi.models.check;

import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.scheduling.support.CronExpression;

/**
 * Start timers are six-field cron expressions that come true. A date or a repetition fires again at every deployment or
 * skips what was missed, and a cron that never comes true fires without end.
 */
final class StartTimerRule implements Rule {

    /** Any day before every plan. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Override
    public void check(Model model, Project project, Report report) {
        for (StartEvent start : model.all(StartEvent.class)) {
            start.getChildElementsByType(TimerEventDefinition.class)
                    .forEach(timer -> fault(timer).ifPresent(fault -> report.add(start, fault)));
        }
    }

    private static Optional<String> fault(TimerEventDefinition timer) {
        if (timer.getTimeCycle() == null) {
            return Optional.of("không hẹn giờ bắt đầu bằng timeDate hay timeDuration; hãy dùng timeCycle với cron");
        }
        String cron = timer.getTimeCycle().getTextContent().strip();
        String[] fields = cron.split("\\s+");
        if (cron.startsWith("R")) {
            return Optional.of("không lặp bằng R/…; hãy dùng cron sáu trường");
        }
        if (fields.length != 6) {
            return Optional.of("cron \"" + cron + "\" phải có sáu trường (giây phút giờ ngày tháng thứ), không có năm");
        }
        if (fields[5].matches(".*\\d.*")) {
            return Optional.of("thứ trong cron \"" + cron + "\" phải viết bằng tên (MON…SUN), không bằng số");
        }
        if (!CronExpression.isValidExpression(cron)) {
            return Optional.of("cron \"" + cron + "\" không đúng; hãy sửa, ví dụ 0 0 8 1 4 ?");
        }
        return CronExpression.parse(cron).next(LONG_AGO) == null
                ? Optional.of("cron \"" + cron + "\" không bao giờ đến; hãy sửa ngày hoặc tháng")
                : Optional.empty();
    }
}
