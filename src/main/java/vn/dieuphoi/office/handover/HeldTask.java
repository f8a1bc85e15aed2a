package vn.dieuphoi.office.handover;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;

/**
 * An open task and who has it.
 *
 * @param work the business key of the piece of work; null for the department's own processes
 * @param holder who took it; null while nobody has
 * @param owner for whom a substitute holds it; null when the holder acts in their own right
 * @param dueOn the last day that is in time
 * @param late whether it stands late today
 * @param ofRequest whether it belongs to a request, which goes by the party asked and not by the lead
 * @param group the engine's group to which it is open; null when none
 * @param office the code of the party that owes it; null when no group may take it
 */
public record HeldTask(
        String id,
        String name,
        @Nullable String work,
        @Nullable String holder,
        @Nullable String owner,
        @Nullable LocalDate dueOn,
        boolean late,
        boolean ofRequest,
        @Nullable String group,
        @Nullable String office) {

    public boolean isOwedBy(PartyCode party) {
        return party.value().equals(office);
    }

    /** Under which the history keeps what happens to it. */
    public Subject subject() {
        return Subject.of(work == null ? id : work);
    }
}
