package vn.dieuphoi.escalation;

import java.time.LocalDate;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;

/**
 * A reminder (đôn đốc) to one party about one subject on one day.
 *
 * @param subject the natural key of what it is about
 */
public record Reminder(PartyCode party, Subject subject, LocalDate day, Kind kind, String words) {

    /** Why it is sent. */
    public enum Kind {
        DUE_SOON,
        OVERDUE,
        DIRECTIVE
    }
}
