package vn.dieuphoi;

import java.time.ZoneId;
import java.util.TimeZone;

/** The one time zone of the product, whatever the machine's: cron expressions follow the JVM's default. */
public final class HoChiMinhTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private HoChiMinhTime() {}

    /** Makes it the JVM's zone; the first thing that {@code main} and the tests do. */
    public static void adopt() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
    }

    /** Refuses to go on in another zone, where timers would fire at the wrong hour. */
    public static void require() {
        if (!TimeZone.getDefault().toZoneId().equals(ZONE)) {
            throw new IllegalStateException("Máy ảo Java phải chạy theo múi giờ " + ZONE + ", hiện là "
                    + TimeZone.getDefault().getID() + ". Hãy khởi động bằng lớp vn.dieuphoi.DieuPhoi.");
        }
    }
}
