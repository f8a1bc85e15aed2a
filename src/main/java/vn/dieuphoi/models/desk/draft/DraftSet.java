package vn.dieuphoi.models.desk.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;

/**
 * Drafts that come into force together.
 *
 * @param name as somebody called it; null when nobody did
 * @param drafts in the order of their processes; at least one
 * @param forms names of the forms that were uploaded with them
 * @param lastCheck null when it was put together before checks were kept
 * @param rehearsal the last that was handed in; null for none
 */
public record DraftSet(
        long id,
        @Nullable String name,
        List<Draft> drafts,
        List<String> forms,
        Actor createdBy,
        Instant createdAt,
        @Nullable LastCheck lastCheck,
        @Nullable SetRehearsal rehearsal) {

    /** @param faults how many; what only looks wrong is no fault */
    public record LastCheck(Instant at, int faults) {}

    public DraftSet {
        drafts = List.copyOf(drafts);
        forms = List.copyOf(forms);
    }

    /** When something was put into it last. */
    public Instant changedAt() {
        return drafts.stream().map(Draft::uploadedAt).reduce(createdAt, (one, two) -> one.isAfter(two) ? one : two);
    }

    public boolean has(String process) {
        return drafts.stream().anyMatch(draft -> draft.process().equals(process));
    }
}
