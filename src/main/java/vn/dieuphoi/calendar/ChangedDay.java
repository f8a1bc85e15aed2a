package vn.dieuphoi.calendar;

import java.time.LocalDate;

/** A day that the new calendar changes: between working and off, or only in its name or document. */
public record ChangedDay(LocalDate on, boolean workedBefore, boolean worksAfter, String before, String after) {

    /** Whether people work on other days than before. */
    public boolean changesWork() {
        return workedBefore != worksAfter;
    }
}
