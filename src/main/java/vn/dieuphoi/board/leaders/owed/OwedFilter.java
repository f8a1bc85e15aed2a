package vn.dieuphoi.board.leaders.owed;

import java.time.YearMonth;
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
 */
public record OwedFilter(
        PlanId plan,
        @Nullable Doing doing,
        boolean near,
        @Nullable String party,
        @Nullable YearMonth month) {}
