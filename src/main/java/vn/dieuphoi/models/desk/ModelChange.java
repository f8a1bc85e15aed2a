package vn.dieuphoi.models.desk;

import java.time.Instant;
import vn.dieuphoi.Actor;

/**
 * What came into force, from the ledger.
 *
 * @param base the engine's id of the version that was in force
 * @param definition the engine's id of the version in force from then on
 * @param moved pieces of running work that moved with it
 * @param stayed pieces that went on by the version by which they had begun
 */
public record ModelChange(
        long id,
        String process,
        Kind kind,
        String base,
        String definition,
        boolean movesWork,
        int moved,
        int stayed,
        String reason,
        Actor actor,
        Instant at) {

    /** Number of the version that came into force. */
    public int number() {
        return number(definition);
    }

    /** Number of the version before. */
    public int baseNumber() {
        return number(base);
    }

    /** The engine's ids begin with process and number. */
    private static int number(String definition) {
        String[] parts = definition.split(":", 3);
        return parts.length > 1 && parts[1].matches("\\d{1,9}") ? Integer.parseInt(parts[1]) : 0;
    }

    public enum Kind {
        UPLOAD("Áp dụng bản tải lên"),
        MOVE("Chuyển việc đang chạy sang bản đang áp dụng"),
        BACK("Lấy lại bản trước"),
        RELEASE("Bản phát hành thay bản tải lên");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
