package vn.dieuphoi.work.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.OfficeLog;

/** What happens to offices and people stands in the same history as the work. */
@Component
class OfficeJournal implements OfficeLog {

    private final Journal journal;

    OfficeJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void record(
            Actor actor,
            Subject subject,
            String action,
            @Nullable String reason,
            @Nullable String before,
            @Nullable String after) {
        journal.recordChange(actor, subject, action, reason, before, after);
    }
}
