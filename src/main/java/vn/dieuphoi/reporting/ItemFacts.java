package vn.dieuphoi.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.work.DeadlineStatus;

/**
 * What is known of one item up to a moment.
 *
 * @param work null while the item has not begun
 * @param round the last month that the lead reported; null when never
 * @param handed what its steps handed in
 * @param worked whether a step was handed in during the period
 * @param estimate what the lead expects by 31/12; null in periods that do not ask, and when the lead gave none
 */
record ItemFacts(
        @Nullable Work work,
        @Nullable Round round,
        Handed handed,
        boolean worked,
        @Nullable Estimate estimate) {

    /** @param products by name */
    record Estimate(int percent, Map<String, Integer> products) {}

    record Work(
            String key,
            String title,
            String lead,
            LocalDate dueOn,
            int extensions,
            String state,
            @Nullable Instant closedAt,
            Instant until) {

        /** Closed after the moment is open at it. */
        private @Nullable LocalDate closedOn() {
            return closedAt == null || !closedAt.isBefore(until)
                    ? null
                    : LocalDate.ofInstant(closedAt, HoChiMinhTime.ZONE);
        }

        boolean closedBefore() {
            return closedOn() != null;
        }

        boolean stopped() {
            return state.equals("STOPPED") && closedOn() != null;
        }

        /**
         * @param carriesOver whether the plan itself gives the item more than one year: carried over is then in time,
         *     otherwise it is work that was not finished
         */
        DeadlineStatus statusOn(LocalDate day, boolean carriesOver) {
            LocalDate closed = closedOn();
            if (closed != null && state.equals("CARRIED_OVER")) {
                return carriesOver ? DeadlineStatus.OPEN_IN_TIME : DeadlineStatus.OPEN_LATE;
            }
            return DeadlineStatus.of(dueOn, closed, day);
        }
    }

    /** @param month as {@code 2023-06} */
    record Round(String month, int percent, LocalDate reportedOn) {}

    @Nullable
    Integer percent() {
        return round == null ? null : round.percent();
    }

    @Nullable
    Integer estimatedPercent() {
        return estimate == null ? null : estimate.percent();
    }

    /** Neither a month nor a step says that something was done in the period. */
    boolean nothingIn(ReportingPeriod period) {
        boolean reported = round != null && !round.reportedOn().isBefore(period.from());
        return !reported && !worked;
    }
}
