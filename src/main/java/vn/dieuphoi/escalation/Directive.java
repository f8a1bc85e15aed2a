package vn.dieuphoi.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;

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

    /** The four directives of the domain. */
    public enum Kind {
        REMIND("Đôn đốc"),
        EXTEND("Gia hạn"),
        CHANGE_OFFICE("Đổi đơn vị"),
        STOP("Dừng công việc");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
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
