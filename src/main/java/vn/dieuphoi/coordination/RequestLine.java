package vn.dieuphoi.coordination;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.work.DeadlineStatus;

/**
 * A request as lists show it.
 *
 * @param status null for what was withdrawn
 * @param left working days until the due date, negative after it; null when the partner need not answer any more
 */
public record RequestLine(
        CoordinationRequest request,
        @Nullable DeadlineStatus status,
        @Nullable Integer left) {

    /** Open, in time, three working days or fewer left. */
    public boolean nearDue() {
        return status == DeadlineStatus.OPEN_IN_TIME && left != null && left <= 3;
    }

    /** "còn 3 ngày làm việc", "đến hạn hôm nay", "quá 2 ngày làm việc"; empty when nothing runs. */
    public String leftWords() {
        if (left == null) {
            return "";
        }
        if (left == 0) {
            return status == DeadlineStatus.OPEN_LATE ? "quá hạn" : "đến hạn hôm nay";
        }
        return left > 0 ? "còn %d ngày làm việc".formatted(left) : "quá %d ngày làm việc".formatted(-left);
    }
}
