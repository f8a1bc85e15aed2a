package vn.dieuphoi.escalation.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.escalation.Directive;

/**
 * One directive as the register shows it.
 *
 * @param about what was late
 * @param work key of the piece of work; null for the department's own
 * @param party code of whom it was given to
 * @param partyName the member of a set where one was asked
 * @param newOffice who took it over; null where nobody did
 * @param until the last day that it sets; null where it asks for no day: a stop, another office
 * @param doneAt when what was late ended, or the order was carried out; null while it was not
 */
public record GivenOrder(
        Instant givenAt,
        Actor givenBy,
        Directive.Kind kind,
        String reason,
        String about,
        @Nullable String work,
        String party,
        String partyName,
        @Nullable String newOffice,
        @Nullable LocalDate until,
        @Nullable Instant doneAt,
        Carried carried) {

    /** "Đôn đốc". */
    public String what() {
        return kind.label();
    }

    public String number() {
        return Subject.numberOfWork(work);
    }
}
