package vn.dieuphoi.escalation;

import java.time.LocalDate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.PastValues;
import vn.dieuphoi.work.WorkItem;

/** Which office led a piece of work when: a new lead does not answer for the days of the one before. */
record LeadHistory(WorkItem item, PastValues.Past leads) {

    static LeadHistory of(WorkItem item, PastValues.Past leads) {
        return new LeadHistory(item, leads);
    }

    /** The lead at the beginning of a day. */
    PartyCode leadOn(LocalDate day) {
        return leads.before(
                        item.key().value(), day.atStartOfDay(HoChiMinhTime.ZONE).toInstant())
                .map(PartyCode::new)
                .orElse(item.lead());
    }
}
