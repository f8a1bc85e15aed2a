package vn.dieuphoi.adoption.effect.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.dieuphoi.Vietnamese;

/** Moments as these pages write them. */
final class EffectTimes {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm EEEE, dd/MM/yyyy", Vietnamese.LOCALE);

    private EffectTimes() {}

    static String moment(ZonedDateTime moment) {
        return moment.format(MOMENT);
    }
}
