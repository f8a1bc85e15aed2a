package vn.dieuphoi.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;

/**
 * Something that happened to an obligation; only ever appended.
 *
 * @param before person, group or ISO day by {@code what}; null where there was none
 * @param after the same
 * @param cause how the piece of work ended with which this did; null where it ended by itself, and while it is open
 */
public record ObligationChange(
        What what,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        Actor actor,
        @Nullable EndCause cause) {

    /** The names stand in the database. */
    public enum What {
        OPENED,
        HOLDER,
        OFFICE,
        DUE,
        /** Leadership urged and set a day; the due date stays. */
        REMINDED,
        /** The head set the holder a day; the due date stays. */
        INNER_DUE,
        DONE,
        WITHDRAWN
    }
}
