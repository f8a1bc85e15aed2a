package vn.dieuphoi.scorecard.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;

/** How these pages write days and moments. */
final class ScorecardWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private ScorecardWords() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    static String moment(Instant moment) {
        return moment.atZone(HoChiMinhTime.ZONE).format(MOMENT);
    }
}
