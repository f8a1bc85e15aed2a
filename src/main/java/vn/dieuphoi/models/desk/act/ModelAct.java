package vn.dieuphoi.models.desk.act;

import java.time.Instant;
import vn.dieuphoi.Actor;

/**
 * What somebody brought into force or took back at once, from the ledger.
 *
 * @param movesWork whether running work moves with it
 */
public record ModelAct(long id, Kind kind, boolean movesWork, String reason, Actor actor, Instant at) {

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
