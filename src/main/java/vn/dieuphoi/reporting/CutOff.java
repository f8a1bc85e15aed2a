package vn.dieuphoi.reporting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import vn.dieuphoi.HoChiMinhTime;

/** The end of a period's cut-off day, as queries compare it: what is not before it does not count. */
record CutOff(ReportingPeriod period) {

    Instant instant() {
        return period.cutOff().plusDays(1).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }

    Timestamp timestamp() {
        return Timestamp.from(instant());
    }

    Timestamp begin() {
        return Timestamp.from(period.from().atStartOfDay(HoChiMinhTime.ZONE).toInstant());
    }

    LocalDate day() {
        return period.cutOff();
    }

    int year() {
        return period.year();
    }

    boolean counts(Instant moment) {
        return moment.isBefore(instant());
    }

    boolean within(Instant moment) {
        return period.contains(LocalDate.ofInstant(moment, HoChiMinhTime.ZONE));
    }
}
