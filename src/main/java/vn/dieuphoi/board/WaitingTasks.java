package vn.dieuphoi.board;

import java.util.List;

/**
 * What waits for one person: taken by them, or for their office and not yet taken.
 *
 * @param mine tasks the person has taken
 * @param unclaimed tasks of the person's offices that nobody has taken
 * @param late of both, those whose due date has passed
 * @param near of both, those due within three working days
 * @param first the most urgent of both
 */
public record WaitingTasks(int mine, int unclaimed, int late, int near, List<OpenTask> first) {

    public boolean empty() {
        return mine + unclaimed == 0;
    }
}
