package vn.dieuphoi.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;

/**
 * A content that a plan was adopted with.
 *
 * @param number 0 for the first content, 1 for the first change of it
 * @param effect what it did to running work, as JSON; null where nobody counted
 */
public record PlanRevision(
        PlanId plan,
        int number,
        String sha256,
        String reason,
        Actor by,
        Instant adoptedAt,
        @Nullable String effect) {

    /** "Bản đầu", "Điều chỉnh lần 1". */
    public String words() {
        return words(number);
    }

    public static String words(int number) {
        return number == 0 ? "Bản đầu" : "Điều chỉnh lần " + number;
    }
}
