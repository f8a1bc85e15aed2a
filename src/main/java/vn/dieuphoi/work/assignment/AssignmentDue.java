package vn.dieuphoi.work.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when a task outside the plan is due: a day chosen from the calendar, or the words of a document.
 *
 * @param day null when it is said in words
 * @param words null when a day was chosen
 */
public record AssignmentDue(
        @Nullable LocalDate day, @Nullable String words) {

    public static AssignmentDue on(LocalDate day) {
        return new AssignmentDue(day, null);
    }
}
