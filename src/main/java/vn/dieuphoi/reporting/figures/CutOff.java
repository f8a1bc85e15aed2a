package vn.dieuphoi.reporting.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.reporting.ReportingPeriod;

/**
 * The end of a period's cut-off day, as queries compare it: what is not before it does not count.
 *
 * @param correctedUntil from when on corrections of what had been reported do not count: the same moment when figures are
 *     first read, and later when they are read anew in order to correct them
 */
record CutOff(ReportingPeriod period, Instant correctedUntil) {

    CutOff(ReportingPeriod period) {
        this(period, endOf(period));
    }

    /** With all corrections up to now. */
    static CutOff corrected(ReportingPeriod period) {
        return new CutOff(period, Instant.MAX);
    }

    private static Instant endOf(ReportingPeriod period) {
        return period.cutOff().plusDays(1).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }

    Instant instant() {
        return endOf(period);
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

    PlanId plan() {
        return period.plan();
    }

    boolean counts(Instant moment) {
        return moment.isBefore(instant());
    }

    boolean within(Instant moment) {
        return period.contains(LocalDate.ofInstant(moment, HoChiMinhTime.ZONE));
    }
}
