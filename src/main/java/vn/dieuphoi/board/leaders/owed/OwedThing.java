package vn.dieuphoi.board.leaders.owed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.board.leaders.Doing;

/**
 * One line of a list.
 *
 * @param work key of the piece of work; null for the department's own
 * @param days working days since the day that was missed; 0 when none was
 */
public record OwedThing(
        String label,
        @Nullable String work,
        String title,
        String party,
        @Nullable LocalDate dueOn,
        Doing doing,
        int days) {

    public String number() {
        return Subject.numberOfWork(work);
    }
}
