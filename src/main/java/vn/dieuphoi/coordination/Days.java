package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.dieuphoi.HoChiMinhTime;

/** Days of moments, and as people write them. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, HoChiMinhTime.ZONE);
    }

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static String written(LocalDate day) {
        return day.format(WRITTEN);
    }
}
