package vn.dieuphoi.board.leaders.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.Sums;

/**
 * What an act does to a piece of work.
 *
 * @param count how many things would be owed no longer
 * @param ended what they are, a line for each kind
 * @param moved what goes to another office or another day, a line each
 * @param opened what would be owed anew, a line for each kind
 * @param kept what was done and stays, counted by kind
 * @param told the names of who is told
 * @param before the plan's numbers now; null where the work is of no plan
 * @param after the plan's numbers afterwards
 */
public record ActEffect(
        int count,
        List<String> ended,
        List<String> moved,
        List<String> opened,
        List<String> kept,
        List<String> told,
        @Nullable Sums before,
        @Nullable Sums after) {

    /** The four classes of the sum. */
    public List<Doing> classes() {
        return Doing.counted();
    }

    /** "Việc chậm: 27 → 25". */
    public String lateThings() {
        return before == null || after == null
                ? ""
                : "Việc chậm: %d → %d".formatted(before.things(Doing.LATE), after.things(Doing.LATE));
    }
}
