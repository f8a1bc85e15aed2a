package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.dieuphoi.HoChiMinhTime;

/** Days of moments, and as people write them. */
final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }

    static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    static String written(LocalDate day) {
        return day.format(WRITTEN);
    }
}
