package vn.dieuphoi.calendar;

import java.time.LocalDate;
import vn.dieuphoi.Actor;

/**
 * A calendar coming into force.
 *
 * @param document the list it was taken from
 * @param actor who applies it
 * @param today the first day that may still move; earlier due dates have passed
 */
public record CalendarChange(int year, String document, Actor actor, LocalDate today) {

    public String reason() {
        return "Lịch làm việc năm " + year + ": " + document;
    }

    /** A due date never moves into the past. */
    public LocalDate notBeforeToday(LocalDate due) {
        return due.isBefore(today) ? today : due;
    }
}
