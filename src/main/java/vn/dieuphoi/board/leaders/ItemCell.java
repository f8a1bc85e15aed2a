package vn.dieuphoi.board.leaders;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.plan.ItemCode;

/**
 * One item of the picture.
 *
 * @param key of its piece of work; null before it is opened and where the viewer may not open it
 * @param because how long it is late and because of whom, or how many things are open
 */
public record ItemCell(
        PlanId plan,
        ItemCode code,
        String title,
        Doing doing,
        @Nullable String key,
        String because,
        Course course) {

    /** For who hears the page, and for a finger that rests on it. */
    public String spoken() {
        return "Mục %s, %s: %s%s".formatted(code, title, doing.label().toLowerCase(Locale.ROOT), because);
    }
}
