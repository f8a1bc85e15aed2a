package vn.dieuphoi.turn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;

/**
 * A list that was submitted for signature; a plan can have several.
 *
 * @param key {@code 2023~turn1}
 * @param words why it was given back; empty otherwise
 */
public record TurnList(
        String key,
        PlanId plan,
        int number,
        State state,
        Actor submittedBy,
        Instant submittedAt,
        @Nullable Actor decidedBy,
        @Nullable Instant decidedAt,
        String words,
        List<TurnLine> lines) {

    /** The names stand in the database. */
    public enum State {
        WAITING("Chờ lãnh đạo ký", "near"),
        SIGNED("Đã ký", "done"),
        RETURNED("Trả lại", "late");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        public String style() {
            return style;
        }
    }

    public String title() {
        return "Danh sách chuyển năm của kế hoạch " + plan.words() + ", số " + number;
    }
}
