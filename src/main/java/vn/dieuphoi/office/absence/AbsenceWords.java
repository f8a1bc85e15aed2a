package vn.dieuphoi.office.absence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How this module writes days for people. */
final class AbsenceWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private AbsenceWords() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
