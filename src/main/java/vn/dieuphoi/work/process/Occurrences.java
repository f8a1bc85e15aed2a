package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
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
    private final HistoryService history;
    private final Clock clock;

    Occurrences(TimedStarts starts, HistoryService history, Clock clock) {
        this.starts = starts;
        this.history = history;
        this.clock = clock;
    }

    public LocalDate of(DelegateExecution execution) {
        return CalendarWork.OCCURRENCE
                .find(execution)
                .map(LocalDate::parse)
                .orElseGet(() -> last(ProcessKeys.of(execution), begunAt(execution)));
    }

    /** What began on a day off goes on on a working day, before which the server may be off for weeks. */
    private Instant begunAt(DelegateExecution execution) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .singleResult())
                .map(begun -> begun.getStartTime().toInstant())
                .orElseGet(clock::instant);
    }

    private LocalDate last(String process, Instant begun) {
        LocalDateTime moment = LocalDateTime.ofInstant(begun, HoChiMinhTime.ZONE);
        return starts.of(process)
                .flatMap(start -> start.last(moment))
                .orElse(moment)
                .toLocalDate();
    }
}
