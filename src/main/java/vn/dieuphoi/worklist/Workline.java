package vn.dieuphoi.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.obligation.Obligation;

/**
 * One thing to do, as the daily page shows it.
 *
 * @param task the engine's
 * @param title of the piece of work; empty for the department's own processes
 * @param standing of the day on which it is due; null where nothing is
 * @param innerStanding of the day that the head set, seen from today; null for none
 * @param holderName empty while nobody has it
 * @param mine whether it is in the person's own hands
 * @param draft when something was typed last that was not handed in; null for none
 */
public record Workline(
        Obligation owed,
        String task,
        String title,
        @Nullable DueMark standing,
        @Nullable DueMark innerStanding,
        WhoseWork place,
        String holderName,
        boolean mine,
        @Nullable Instant draft) {

    public String name() {
        return owed.label();
    }

    /** The number of the item, of its part ("7, phần 1") or task outside the plan; empty for the department's own processes. */
    public String number() {
        return Subject.numberOfWork(owed.work());
    }

    public @Nullable LocalDate dueOn() {
        return owed.dueOn();
    }

    /** By when the person shall be done: of what is in their hands the head's day where there is one, else the day it is due. */
    public @Nullable LocalDate day() {
        return mine ? owed.dayOfHolder() : owed.dueOn();
    }

    /** The head's day; null where none counts. */
    public @Nullable LocalDate innerDay() {
        return owed.hasInnerDay() ? owed.innerDueOn() : null;
    }

    /** Whether the head's day is today; the day on which it is due is still to come. */
    public boolean innerToday() {
        return innerStanding != null && !innerStanding.late() && innerStanding.workingDaysLeft() == 0;
    }

    public boolean innerPassed() {
        return innerStanding != null && innerStanding.late();
    }

    public boolean late() {
        return standing != null && standing.late();
    }

    public boolean dueToday() {
        return standing != null && !standing.late() && standing.workingDaysLeft() == 0;
    }

    /** Whether the person may do it now: theirs, or nobody's yet. */
    public boolean free() {
        return mine || owed.holder() == null;
    }

    /** Whether it is shown where one looks at somebody's work. */
    public boolean isOf(WhoseWork whose) {
        return whose.shows(place);
    }

    /** What the button says. */
    public String verb() {
        return !free() ? "Xem" : mine && draft != null ? "Viết tiếp" : Verb.of(owed.kind());
    }
}
