package vn.dieuphoi.work.deadline;

import java.time.LocalDate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;

/** Things of one kind whose deadline can be moved; each module answers for its own. */
public interface Extendable {

    /** Whether keys of this form are of this kind. */
    boolean owns(Subject subject);

    /** @throws vn.dieuphoi.Refused when there is none with this key */
    Owed owed(Subject subject);

    /** Moves the deadline, keeps the original one and counts; open due dates and timers are followed up by the caller. */
    void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor);
}
