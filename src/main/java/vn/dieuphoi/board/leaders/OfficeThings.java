package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one party owes and has not done.
 *
 * @param near due within three working days, in time
 * @param rest in time beyond that
 * @param waiting what only leadership can do
 * @param oldest the oldest day that was missed; null when nothing is late
 */
record OfficeThings(
        String party,
        int late,
        int near,
        int rest,
        int waiting,
        @Nullable LocalDate oldest) {

    int open() {
        return late + near + rest + waiting;
    }
}
