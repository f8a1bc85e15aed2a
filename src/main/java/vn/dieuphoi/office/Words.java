package vn.dieuphoi.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How this module writes days for people. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Words() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
