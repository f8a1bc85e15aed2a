package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.work.WorkItem;

/**
 * An item on the plan's line, in thousandths of it.
 *
 * @param start where it begins
 * @param done up to where its share of done things reaches
 * @param end its end in force
 * @param lateFrom the oldest day that was missed; null when nothing is late
 * @param lateTo today
 * @param movedFrom its end before it was moved; null when it never was
 * @param beyond whether it goes on after the plan's last day
 */
public record Course(
        int start,
        int done,
        int end,
        @Nullable Integer lateFrom,
        int lateTo,
        @Nullable Integer movedFrom,
        boolean beyond) {

    static Course of(
            Axis axis, LocalDate start, LocalDate end, @Nullable WorkItem work, WorkThings things, LocalDate today) {
        int from = axis.at(start);
        LocalDate due = work == null ? end : work.dueOn();
        int to = Math.max(from, axis.at(due.plusDays(1)));
        int share = things.all() == 0 ? 0 : (to - from) * things.done() / things.all();
        boolean finished = work != null && work.finishedAt().isPresent();
        return new Course(
                from,
                finished ? to : from + share,
                to,
                things.lateSince() == null ? null : axis.at(things.lateSince().plusDays(1)),
                axis.at(today),
                work == null || work.originalDueOn().equals(due)
                        ? null
                        : axis.at(work.originalDueOn().plusDays(1)),
                axis.endsBefore(due));
    }

    /** How long the tail is from the oldest missed day to today; seen even after a day. */
    public int lateWidth() {
        return lateFrom == null ? 0 : Math.max(8, lateTo - lateFrom);
    }
}
