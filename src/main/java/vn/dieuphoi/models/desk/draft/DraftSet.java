package vn.dieuphoi.models.desk.draft;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.Actor;

/**
 * Drafts that come into force together.
 *
 * @param drafts in the order of their processes; at least one
 * @param forms names of the forms that were uploaded with them
 */
public record DraftSet(long id, List<Draft> drafts, List<String> forms, Actor createdBy, Instant createdAt) {

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
