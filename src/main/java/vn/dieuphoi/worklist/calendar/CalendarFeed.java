package vn.dieuphoi.worklist.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.worklist.WhoseWork;

/**
 * A calendar that a program of a person subscribes to.
 *
 * @param name as the person calls it: "Điện thoại"
 * @param office whether it has what colleagues hold, too
 * @param remindDays how many working days ahead it reminds; null for never
 */
public record CalendarFeed(
        long id,
        String person,
        String name,
        boolean office,
        @Nullable Integer remindDays,
        Instant madeAt) {

    /** What stands in for somebody who is away is the person's own for so long. */
    boolean shows(WhoseWork place) {
        return office || place.kind() != WhoseWork.Kind.OFFICE;
    }
}
