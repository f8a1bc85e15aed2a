package vn.dieuphoi.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * A due date that followed the calendar.
 *
 * @param kind what falls due, for counting: "Đề nghị phối hợp"
 * @param subject its natural key
 * @param words what is owed, as a person reads it
 * @param before null for what was not due any more
 */
public record MovedDay(
        String kind,
        Subject subject,
        String words,
        @Nullable LocalDate before,
        LocalDate after) {}
