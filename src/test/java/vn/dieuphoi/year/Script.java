package vn.dieuphoi.year;

import java.time.LocalDate;
import java.util.Map;

/** How the offices of a scripted year behave. */
interface Script {

    /** The day on which somebody does this task. */
    LocalDate doneOn(OpenTask task);

    /** Whether somebody does it who does not head the office. */
    default boolean byStaff(OpenTask task) {
        return false;
    }

    /** What they answer to the fields that steer the process. */
    Map<String, Object> answer(OpenTask task);

    /**
     * A task as the script sees it.
     *
     * @param process the key of its model
     * @param form the form it shows
     * @param work the business key of its instance
     * @param attempt how often this step of this work has been done before
     * @param opened the day on which it was created
     */
    record OpenTask(
            String id,
            String process,
            String step,
            String form,
            String work,
            String group,
            int attempt,
            LocalDate opened,
            LocalDate due) {}
}
