package vn.dieuphoi.engine.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** Lets the timers that start processes rest while nothing is to be started, and wakes them when it is. */
@Component
public class StartTimers {

    private final JdbcClient database;
    private final ManagementService management;

    StartTimers(JdbcClient database, ManagementService management) {
        this.database = database;
        this.management = management;
    }

    /**
     * While a process may be started by its timer.
     *
     * @param since its timer waits for no moment before this one
     * @param until nor for one after this
     */
    public record Span(LocalDateTime since, LocalDateTime until) {}

    /**
     * Puts each timer as its process needs it now.
     *
     * @param schedules of all processes that a timer starts
     * @param concerned the processes whose timers may rest
     * @param span of a process; empty for one that is not to be started at all
     */
    public void settle(
            Map<String, TimedStart> schedules, Set<String> concerned, Function<String, Optional<Span>> span) {
        for (Timer timer : timers()) {
            if (concerned.contains(timer.process())) {
                settle(timer, span.apply(timer.process()), schedules.get(timer.process()));
            }
        }
    }

    private void settle(Timer timer, Optional<Span> span, @Nullable TimedStart schedule) {
        LocalDateTime due = timer.due();
        if (span.isPresent() && schedule != null && due.isBefore(span.get().since())) {
            // What fell due before its time has nothing to start; it waits for the first moment that has.
            due = schedule.next(span.get().since().minusSeconds(1));
            management.setJobDuedate(
                    timer.id(), Date.from(due.atZone(HoChiMinhTime.ZONE).toInstant()));
        }
        boolean live = span.isPresent() && !due.isAfter(span.get().until());
        if (live && timer.resting()) {
            management.activateJobById(timer.id());
        } else if (!live && !timer.resting()) {
            management.suspendJobById(timer.id());
        }
    }

    private List<Timer> timers() {
        return database.sql("""
                        select id_, process_def_key_, duedate_, suspension_state_ <> 1 from act_ru_job
                         where handler_type_ = 'timer-start-event' order by id_""")
                .query((row, number) ->
                        new Timer(row.getString(1), row.getString(2), local(row.getTimestamp(3)), row.getBoolean(4)))
                .list();
    }

    private static LocalDateTime local(Timestamp moment) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(moment.getTime()), HoChiMinhTime.ZONE);
    }

    private record Timer(String id, String process, LocalDateTime due, boolean resting) {}
}
