package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is owed within one piece of work, counted.
 *
 * @param near of those on track, how many fall due within three working days
 * @param lateSince the oldest day that was missed and is still owed; null when nothing is late
 * @param lateBy who owes that
 */
record WorkThings(
        String work,
        int done,
        int onTrack,
        int near,
        int late,
        int waiting,
        @Nullable LocalDate lateSince,
        @Nullable String lateBy) {

    static WorkThings none(String work) {
        return new WorkThings(work, 0, 0, 0, 0, 0, null, null);
    }

    int all() {
        return done + onTrack + late + waiting;
    }
}
