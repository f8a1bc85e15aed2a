package vn.dieuphoi.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.ending.EndingWay;

/**
 * What leadership decides about something late.
 *
 * @param newDueOn for {@link Kind#EXTEND} only
 * @param newOffice for {@link Kind#CHANGE_OFFICE} only
 */
public record Directive(
        Kind kind,
        String reason,
        @Nullable LocalDate newDueOn,
        @Nullable PartyCode newOffice) {

    /** What leadership can decide about something late. The names stand in the database. */
    public enum Kind {
        REMIND("Đôn đốc"),
        EXTEND("Gia hạn"),
        CHANGE_OFFICE("Đổi đơn vị"),
        CARRY_OVER("Chuyển sang kế hoạch sau"),
        STOP("Dừng công việc");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it ends the whole piece of work, and how. */
        public Optional<EndingWay> ending() {
            return switch (this) {
                case CARRY_OVER -> Optional.of(EndingWay.CARRY_OVER);
                case STOP -> Optional.of(EndingWay.STOP);
                case REMIND, EXTEND, CHANGE_OFFICE -> Optional.empty();
            };
        }
    }

    public Directive {
        if (kind == Kind.EXTEND && newDueOn == null) {
            throw new Refused("Gia hạn cần có hạn mới; hãy chọn ngày.");
        }
        if (kind == Kind.CHANGE_OFFICE && newOffice == null) {
            throw new Refused("Đổi đơn vị cần có đơn vị mới; hãy chọn đơn vị.");
        }
    }
}
