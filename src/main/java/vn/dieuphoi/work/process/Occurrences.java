package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.ProcessKeys;
import vn.dieuphoi.engine.clock.TimedStarts;

/**
 * For which day of its schedule a process was started. A timer may fire late, after an outage by weeks: the report of
 * June that begins in July is still that of June.
 */
@Component
public class Occurrences {

    private final TimedStarts starts;
    private final Clock clock;

    Occurrences(TimedStarts starts, Clock clock) {
        this.starts = starts;
        this.clock = clock;
    }

    public LocalDate of(DelegateExecution execution) {
        return CalendarWork.OCCURRENCE
                .find(execution)
                .map(LocalDate::parse)
                .orElseGet(() -> last(ProcessKeys.of(execution)));
    }

    private LocalDate last(String process) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
        return starts.of(process).flatMap(start -> start.last(now)).orElse(now).toLocalDate();
    }
}
