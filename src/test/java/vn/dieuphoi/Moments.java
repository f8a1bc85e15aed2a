package vn.dieuphoi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Moments as a story tells them, by the clocks of Hải Dương. */
public final class Moments {

    private Moments() {}

    /** @param local such as {@code 2023-06-14T17:30} */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    /** When the day's work is over. */
    public static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
