package vn.dieuphoi.models.desk;

import java.time.Instant;

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
        String actor,
        Instant at) {

    public enum Kind {
        UPLOAD("Áp dụng bản tải lên"),
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
