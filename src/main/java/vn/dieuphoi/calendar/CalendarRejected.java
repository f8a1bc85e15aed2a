package vn.dieuphoi.calendar;

import java.util.List;
import vn.dieuphoi.Refused;

/** A list that cannot be taken: nothing of it is. */
public class CalendarRejected extends Refused {

    private final List<String> errors;

    CalendarRejected(List<String> errors) {
        super("Danh sách có " + errors.size() + " lỗi nên chưa được nhận; lịch đang dùng giữ nguyên.");
        this.errors = List.copyOf(errors);
    }

    /** One sentence for each error, with its line. */
    public List<String> errors() {
        return errors;
    }
}
