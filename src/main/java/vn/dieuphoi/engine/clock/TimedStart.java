package vn.dieuphoi.engine.clock;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * A process that the calendar starts, and when.
 *
 * @param process the key of its model
 * @param schedule Spring's six-field cron expression, as the start event carries it
 */
public record TimedStart(String process, CronExpression schedule) {

    /** No schedule of ours is rarer than yearly. */
    private static final int YEARS = 1;

    /** The moments of the schedule after the first day and not after the second, oldest first. */
    public List<LocalDateTime> between(LocalDateTime after, LocalDateTime until) {
        List<LocalDateTime> moments = new ArrayList<>();
        LocalDateTime moment = schedule.next(after);
        while (moment != null && !moment.isAfter(until)) {
            moments.add(moment);
            moment = schedule.next(moment);
        }
        return moments;
    }

    /** The last moment of the schedule up to now: what a timer was due for, however late it fires. */
    public Optional<LocalDateTime> last(LocalDateTime now) {
        // Going through a year of days would be slow in a rehearsal: most schedules have a moment in the last weeks.
        for (int weeks : new int[] {1, 5, 53 * YEARS}) {
            List<LocalDateTime> moments = between(now.minusWeeks(weeks), now);
            if (!moments.isEmpty()) {
                return Optional.of(moments.get(moments.size() - 1));
            }
        }
        return Optional.empty();
    }

    LocalDateTime next(LocalDateTime now) {
        return Objects.requireNonNull(schedule.next(now), () -> process + " never starts by " + schedule);
    }
}
