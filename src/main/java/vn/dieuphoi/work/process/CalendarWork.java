package vn.dieuphoi.work.process;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.engine.ProcessVariable;

/**
 * Whoever has processes that the calendar starts, and knows which of their days were missed: an outage, or a release on
 * the very day, may have swallowed the timer.
 */
public interface CalendarWork {

    /** The day for which a process was started later, as {@code 2023-06-15}; a timer that fires by itself sets none. */
    ProcessVariable<String> OCCURRENCE = ProcessVariable.text("occurrence");

    /** What should have begun by now and does not stand. */
    List<Missed> missed(PastDays days);

    /** The days of a schedule that have come. */
    @FunctionalInterface
    interface PastDays {

        /**
         * @param process the key of its model
         * @return from the first to the last; none when the calendar does not start it
         */
        List<LocalDate> of(String process, LocalDate since);
    }

    /**
     * A day whose work was missed.
     *
     * @param process the key of the model
     * @param day of its schedule
     * @param key the natural key of what the process opens for that day, such as {@code 2023-Q2}
     */
    record Missed(String process, LocalDate day, String key) {}
}
