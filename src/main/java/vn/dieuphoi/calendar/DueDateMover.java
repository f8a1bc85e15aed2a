package vn.dieuphoi.calendar;

import java.util.List;

/**
 * Due dates of one kind that were set in working days; each module moves its own. A mover reads the calendar that is
 * coming into force from {@link WorkingDays} as always, joins the transaction, and leaves alone what is closed, what has
 * passed, and what somebody fixed by an extension.
 */
public interface DueDateMover {

    /** Moves what the changed calendar moves, with one line each in the journal. */
    List<MovedDay> move(CalendarChange change);
}
