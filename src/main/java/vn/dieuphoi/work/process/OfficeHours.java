package vn.dieuphoi.work.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import vn.dieuphoi.HoChiMinhTime;

/** The office day as the engine needs it: things open at 8:00 and fall due at 17:00, Asia/Ho_Chi_Minh. */
public final class OfficeHours {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private OfficeHours() {}

    public static Date morningOf(LocalDate day) {
        return at(day, MORNING);
    }

    public static Date eveningOf(LocalDate day) {
        return at(day, EVENING);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(HoChiMinhTime.ZONE).toInstant());
    }
}
