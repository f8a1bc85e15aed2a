package vn.dieuphoi.board.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Vietnamese;

/**
 * The document by which work is given.
 *
 * @param number "215/SLĐTBXH-VP"; null for an order without a document
 */
public record OrderDocument(
        @Nullable String number, @Nullable LocalDate date) {

    public static final OrderDocument NONE = new OrderDocument(null, null);

    public OrderDocument {
        if ((number == null) != (date == null)) {
            throw new Refused(
                    number == null
                            ? "Văn bản giao việc có ngày mà chưa có số; hãy ghi số văn bản, hoặc bỏ ngày."
                            : "Văn bản giao việc có số mà chưa có ngày; hãy ghi ngày văn bản.");
        }
    }

    /** "Văn bản số 215/SLĐTBXH-VP ngày 02/03/2023"; empty without one. */
    public String words() {
        return number == null || date == null ? "" : "Văn bản số " + number + " ngày " + Vietnamese.date(date);
    }
}
