package vn.dieuphoi.reporting.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.ReportingPeriod;
import vn.dieuphoi.work.WorkState;

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

    /**
     * @param state of now
     * @param standing of then; its due date, and who led it
     */
    record Work(String key, String title, WorkState state, int extensions, Standing standing) {

        String lead() {
            return Objects.requireNonNull(standing.owedBy());
        }

        LocalDate dueOn() {
            return Objects.requireNonNull(standing.dueOn());
        }

        boolean stopped() {
            return standing.state() == Standing.State.WITHDRAWN;
        }
    }

    /** @param month as {@code 2023-06} */
    record Round(String month, int percent, LocalDate reportedOn) {}

    /** What is finished is finished, whatever month was the last that its lead reported. */
    @Nullable
    Integer percent(Standing.@Nullable State status) {
        boolean finished = status != null && status.counted() && !status.open();
        return finished ? Integer.valueOf(100) : round == null ? null : (Integer) round.percent();
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
