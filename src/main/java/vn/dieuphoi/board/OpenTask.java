package vn.dieuphoi.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.DueMark;

/**
 * An open task as the board shows it: what is waited for, from whom, until when.
 *
 * @param id the engine's, for the link into Tasklist
 * @param work the business key of the piece of work; null for the department's own processes
 * @param office who may take it, as a person reads it
 * @param holder who took it; null while nobody has
 * @param theirs whether who looks at it may open it: it is theirs, or open to them
 */
public record OpenTask(
        String id,
        String name,
        @Nullable String work,
        String office,
        @Nullable String holder,
        LocalDate dueOn,
        DueMark standing,
        boolean theirs) {

    /** The number of the item or task outside the plan; empty for the department's own processes. */
    public String workNumber() {
        return Subject.numberOfWork(work);
    }
}
