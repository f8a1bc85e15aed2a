package vn.dieuphoi.work.ending;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.work.WorkKey;

/**
 * The end that leadership decided for a piece of work.
 *
 * @param percent how much of it was done; null where nobody said
 * @param remaining what is left; empty where nothing is
 */
public record Ending(
        WorkKey work, EndingWay way, @Nullable Integer percent, String remaining, String reason, Actor decidedBy) {

    public Ending {
        if (reason.isBlank()) {
            throw new Refused("Hãy nêu lý do của cách kết thúc.");
        }
        if (way == EndingWay.CLOSE_PARTLY && remaining.isBlank()) {
            throw new Refused("Kết thúc phần đã làm cần nêu phần còn lại; hãy ghi phần còn lại.");
        }
    }

    /** What the work keeps as its outcome. */
    String outcome() {
        StringBuilder words = new StringBuilder(reason);
        if (percent != null) {
            words.append("\nĐã làm: ").append(percent).append(" %.");
        }
        if (!remaining.isBlank()) {
            words.append("\nCòn lại: ").append(remaining);
        }
        return words.toString();
    }
}
