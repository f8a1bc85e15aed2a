package vn.dieuphoi.escalation;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.JournalEntry;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** Which office led a piece of work when: a new lead does not answer for the days of the one before. */
record LeadHistory(PartyCode now, List<JournalEntry> changes) {

    static LeadHistory of(WorkItem item, List<JournalEntry> journal) {
        return new LeadHistory(
                item.lead(),
                journal.stream()
                        .filter(entry -> entry.action().equals(WorkRegister.HANDED_OVER) && entry.before() != null)
                        .toList());
    }

    /** The lead at the beginning of a day. */
    PartyCode leadOn(LocalDate day) {
        return changes.stream()
                .filter(change ->
                        !LocalDate.ofInstant(change.at(), HoChiMinhTime.ZONE).isBefore(day))
                .findFirst()
                .map(change -> new PartyCode(String.valueOf(change.before())))
                .orElse(now);
    }
}
