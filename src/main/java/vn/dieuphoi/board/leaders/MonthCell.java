package vn.dieuphoi.board.leaders;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A column of the plan's line.
 *
 * @param words such as {@code T10}
 * @param month null where the column is more than one
 * @param due how much falls due in it
 * @param late how much of it became late
 * @param heat 0 to 5, by the share that became late
 */
public record MonthCell(
        String words, @Nullable YearMonth month, boolean now, boolean future, int due, int late, int heat) {

    public String spoken() {
        return "%s: %d việc đến hạn, %d việc chậm".formatted(words, due, late);
    }
}
