package vn.dieuphoi.plan.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan, or one of its items, says of its rhythm; what it leaves out is said by the next wider: the plan, else what
 * is usual.
 *
 * @param weekday on which rounds of weeks are told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rhythm(
        @Nullable RoundRhythm rounds,
        @Nullable DayOfWeek weekday,
        @Nullable ReportRhythm reports) {

    /** Each month and each quarter; what is told by weeks, on Fridays. */
    public static final Kept USUAL = new Kept(RoundRhythm.MONTHLY, DayOfWeek.FRIDAY, ReportRhythm.QUARTERLY);

    /** @param wider where nothing is said here */
    public Kept within(Kept wider) {
        return new Kept(
                Objects.requireNonNullElse(rounds, wider.rounds()),
                Objects.requireNonNullElse(weekday, wider.weekday()),
                Objects.requireNonNullElse(reports, wider.reports()));
    }

    /** By what an item is really asked. */
    public record Kept(RoundRhythm rounds, DayOfWeek weekday, ReportRhythm reports) {

        public Kept with(@Nullable Rhythm narrower) {
            return narrower == null ? this : narrower.within(this);
        }
    }
}
