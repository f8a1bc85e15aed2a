package vn.dieuphoi.work.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.CalendarChange;
import vn.dieuphoi.calendar.MovedDay;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Moves the due day of an item, round, report or request: in the book, and in the journal with what figures count by. */
@Component
public class DueDays {

    private final ObligationBook book;
    private final Journal journal;

    DueDays(ObligationBook book, Journal journal) {
        this.book = book;
        this.journal = journal;
    }

    /** @param what one of the changes of a due day */
    public void move(
            Subject subject,
            ChangedValue what,
            LocalDate before,
            LocalDate after,
            @Nullable String reason,
            Actor actor) {
        book.move(subject, after, actor);
        journal.recordChange(actor, subject, what, reason, before.toString(), after.toString());
    }

    /** @return what the calendar has moved, of a {@code kind} and in {@code words} that people read */
    public MovedDay follow(
            CalendarChange change, Subject subject, String kind, String words, LocalDate before, LocalDate after) {
        move(subject, ChangedValue.DUE_BY_CALENDAR, before, after, change.reason(), change.actor());
        return new MovedDay(kind, subject, words, before, after);
    }
}
