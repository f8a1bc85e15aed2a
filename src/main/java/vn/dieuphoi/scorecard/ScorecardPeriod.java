package vn.dieuphoi.scorecard;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.reporting.PeriodKey;
import vn.dieuphoi.reporting.ReportingPeriod;

/**
 * A period as a scorecard counts it: what happened after its last day is left out, and a period that is not over counts up
 * to today.
 *
 * @param asOf the day at whose end everything is looked at
 */
public record ScorecardPeriod(String key, String words, PlanId plan, LocalDate from, LocalDate to, LocalDate asOf) {

    static ScorecardPeriod of(ReportingPeriod period, LocalDate today) {
        if (period.from().isAfter(today)) {
            throw new Refused("Kỳ " + period.words() + " chưa bắt đầu; hãy chọn kỳ khác.");
        }
        LocalDate to = period.cutOff();
        return new ScorecardPeriod(
                period.key(), period.words(), period.plan(), period.from(), to, to.isAfter(today) ? today : to);
    }

    /** The days of one head within it. */
    ScorecardPeriod within(LocalDate first, LocalDate last) {
        return new ScorecardPeriod(
                new PeriodKey(plan, first + ".." + last).toString(),
                words,
                plan,
                first,
                last,
                last.isAfter(asOf) ? asOf : last);
    }

    /** Whether days of it are still to come. */
    public boolean running() {
        return asOf.isBefore(to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Instant begin() {
        return from.atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }

    /** The moment before which things count. */
    Instant end() {
        return asOf.plusDays(1).atStartOfDay(HoChiMinhTime.ZONE).toInstant();
    }

    Timestamp beginning() {
        return Timestamp.from(begin());
    }

    Timestamp ending() {
        return Timestamp.from(end());
    }

    /** Whether something that may never have happened had happened by the end. */
    boolean past(@Nullable Instant moment) {
        return moment != null && moment.isBefore(end());
    }

    /** Whether it was over before the period began, so that another period has counted it. */
    boolean earlier(@Nullable Instant moment) {
        return moment != null && moment.isBefore(begin());
    }
}
