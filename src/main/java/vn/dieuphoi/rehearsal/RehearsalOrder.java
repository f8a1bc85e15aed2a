package vn.dieuphoi.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.file.PlanFile;
import vn.dieuphoi.rehearsal.offices.OfficeProfile;

/**
 * What is to be rehearsed.
 *
 * @param plan whole and unchanged; its year is rehearsed
 * @param models models and forms that stand before the shipped ones; null for none
 * @param house parties and people that play instead of the demonstration's; null for none
 * @param seed what chance is drawn from
 * @param until the last day; null for the whole year and what it takes to end everything
 * @param turn whether the standing office submits the year's turn in December
 */
record RehearsalOrder(
        PlanFile plan,
        @Nullable Path models,
        @Nullable Path house,
        OfficeProfile offices,
        long seed,
        @Nullable LocalDate until,
        boolean turn) {}
