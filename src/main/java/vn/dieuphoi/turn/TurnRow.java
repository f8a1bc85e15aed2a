package vn.dieuphoi.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * One thing that is open, with the end that stands for it now.
 *
 * @param way null while a person has to decide
 * @param chosenBy who chose it by hand; null where the rule's proposal stands
 * @param question what its lead was asked about it; null when nothing
 * @param waitingIn the list in which it waits for the signature; null while it waits in none
 */
public record TurnRow(
        WorkKey work,
        String title,
        String leadName,
        @Nullable Integer percent,
        String remaining,
        @Nullable EndingWay way,
        String reason,
        @Nullable Actor chosenBy,
        @Nullable Instant chosenAt,
        @Nullable TurnQuestion question,
        @Nullable String waitingIn) {

    /** Whether it goes into the next list. */
    public boolean ready() {
        return way != null && waitingIn == null;
    }
}
