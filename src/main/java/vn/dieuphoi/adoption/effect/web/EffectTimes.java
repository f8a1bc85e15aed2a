package vn.dieuphoi.adoption.effect.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as these pages write them. */
final class EffectTimes {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm EEEE, dd/MM/yyyy", Locale.forLanguageTag("vi"));

    private EffectTimes() {}

    static String moment(ZonedDateTime moment) {
        return moment.format(MOMENT);
    }
}
