package vn.dieuphoi.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an obligation; only ever appended.
 *
 * @param before person, group or ISO day by {@code what}; null where there was none
 * @param after the same
 * @param actor the person; null for the application itself
 * @param actingFor the absent person in whose place the actor acted
 */
public record ObligationChange(
        What what,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        @Nullable String actor,
        @Nullable String actingFor) {

    /** The names stand in the database. */
    public enum What {
        OPENED,
        HOLDER,
        OFFICE,
        DUE,
        /** Leadership urged and set a day; the due date stays. */
        REMINDED,
        DONE,
        WITHDRAWN
    }
}
