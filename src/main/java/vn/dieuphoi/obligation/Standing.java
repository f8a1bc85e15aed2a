package vn.dieuphoi.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation stood on a day: what was so when the day began. Every page, report and scorecard says it by this.
 *
 * @param dueOn the due date in force; null where there was none
 * @param ladderDay the day from which the ladder counts: the due date, or what leadership set when it urged
 * @param owedBy who owed it; null where nobody could take it
 */
public record Standing(
        State state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate ladderDay,
        @Nullable String owedBy) {

    /** The classes in which things are counted. */
    public enum State {
        NOT_OPEN,
        OPEN_IN_TIME,
        OPEN_LATE,
        DONE_IN_TIME,
        DONE_LATE,
        WITHDRAWN
    }

    public boolean isLate() {
        return state == State.OPEN_LATE;
    }
}
