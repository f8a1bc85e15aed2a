package vn.dieuphoi.board.leaders.owed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.leaders.Doing;

/**
 * Which of the things that are owed under a plan somebody looks at.
 *
 * @param doing null for all that the sum counts
 * @param near whether only what falls due within three working days
 * @param party the code of who owes it; null for all
 * @param month in which it falls due; null for any
 * @param without codes of who is left out, such as those that the board names one by one
 * @param until the last day on which what falls due from today on does so; null for any
 * @param doneIn the Monday of the week in which it was finished; null for any
 * @param lateOn a day on whose evening it was late, by the due dates that held then; null for any
 */
public record OwedFilter(
        PlanId plan,
        @Nullable Doing doing,
        boolean near,
        @Nullable String party,
        @Nullable YearMonth month,
        List<String> without,
        @Nullable LocalDate until,
        @Nullable LocalDate doneIn,
        @Nullable LocalDate lateOn) {

    public OwedFilter {
        without = List.copyOf(without);
    }

    public OwedFilter(
            PlanId plan, @Nullable Doing doing, boolean near, @Nullable String party, @Nullable YearMonth month) {
        this(plan, doing, near, party, month, List.of(), null, null, null);
    }
}
