package vn.dieuphoi.turn;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * What a lead was asked about the end of its work.
 *
 * @param proposed the end that stood when it was asked; null where there was none
 * @param agrees null while it has not answered
 * @param words what it wants otherwise; may be empty where it agrees
 */
public record TurnQuestion(
        WorkKey work,
        @Nullable EndingWay proposed,
        Actor askedBy,
        Instant askedAt,
        @Nullable Boolean agrees,
        String words,
        @Nullable Actor answeredBy,
        @Nullable Instant answeredAt) {

    /** When somebody said something about it last. */
    Instant at() {
        return answeredAt == null ? askedAt : answeredAt;
    }

    public boolean answered() {
        return agrees != null;
    }

    /** Whether the end that stands need not be decided anew. */
    boolean agreed() {
        return Boolean.TRUE.equals(agrees);
    }

    /** How it stands, in a few words beside the end. */
    public String standing() {
        if (agrees == null) {
            return "chủ trì chưa trả lời";
        }
        return (agrees ? "chủ trì đồng ý" : "chủ trì có ý kiến khác") + (words.isEmpty() ? "" : ": " + words);
    }
}
