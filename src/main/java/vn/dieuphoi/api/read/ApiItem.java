package vn.dieuphoi.api.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work: an item of a plan, a part of one, or a task given outside the plan.
 *
 * @param state of {@code OPEN, COMPLETED, CARRIED_OVER, CLOSED_PARTLY, STOPPED}
 * @param percent as last reported; null when never
 */
public record ApiItem(
        String key,
        String plan,
        String number,
        String title,
        String lead,
        String state,
        LocalDate plannedStart,
        LocalDate originalDueOn,
        LocalDate dueOn,
        boolean late,
        @Nullable Integer percent,
        @Nullable Instant contentDoneAt,
        @Nullable Instant closedAt) {}
