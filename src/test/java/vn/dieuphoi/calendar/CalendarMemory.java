package vn.dieuphoi.calendar;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Memory;

/** The calendars that were applied: known by the number of the last change, which two databases have in common. */
@Component
class CalendarMemory implements Memory {

    private final WorkingDays days;

    CalendarMemory(WorkingDays days) {
        this.days = days;
    }

    /** Asked at once, before anybody changes a calendar of the new database. */
    @Override
    public void forget() {
        days.askAgain();
        days.year(2023);
    }
}
