package vn.dieuphoi.worklist.share;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.Obligation;

/**
 * A part of a piece of work in a colleague's hands.
 *
 * @param whole the work, which is open
 * @param person who does the part
 * @param words what the part is, as the head typed it
 * @param innerDueOn by when; null for the day of the whole
 * @param done whether the colleague has said so
 */
public record TaskShare(
        long id,
        Obligation whole,
        String person,
        String words,
        @Nullable LocalDate innerDueOn,
        String givenBy,
        Instant givenAt,
        boolean done) {

    /** The number of the item of the whole, of its part ("7, phần 1"); empty for the department's own processes. */
    public String number() {
        return Subject.numberOfWork(whole.work());
    }

    /** By when it shall be done; null where the whole has no day either. */
    public @Nullable LocalDate day() {
        return whole.dayWithin(innerDueOn);
    }
}
