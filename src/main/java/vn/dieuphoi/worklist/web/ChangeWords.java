package vn.dieuphoi.worklist.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.obligation.ObligationChange;
import vn.dieuphoi.office.PersonRegister;

/** How an obligation came to stand as it does, a line each. */
@Component
class ChangeWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PersonRegister people;

    ChangeWords(PersonRegister people) {
        this.people = people;
    }

    record Line(String moment, String words) {}

    List<Line> of(List<ObligationChange> changes) {
        return changes.stream()
                .map(change -> new Line(
                        change.at().atZone(HoChiMinhTime.ZONE).format(MOMENT),
                        words(change) + (change.actor().isSystem() ? "" : ", " + people.displayName(change.actor()))))
                .toList();
    }

    private String words(ObligationChange change) {
        @Nullable String after = change.after();
        return switch (change.what()) {
            case OPENED -> after == null ? "Mở việc" : "Mở việc, hạn " + day(after);
            case DUE -> after == null ? "Bỏ hạn" : "Hạn mới " + day(after);
            case HOLDER -> after == null ? "Trả về đơn vị" : people.displayName(after) + " giữ việc";
            case OFFICE -> "Chuyển đơn vị";
            case REMINDED -> after == null ? "Lãnh đạo đôn đốc" : "Lãnh đạo đôn đốc, hẹn " + day(after);
            case INNER_DUE -> after == null ? "Bỏ hạn nội bộ" : "Hạn nội bộ " + day(after);
            case DONE -> "Xong";
            case WITHDRAWN -> "Thôi không cần nữa";
        };
    }

    private static String day(String day) {
        return LocalDate.parse(day).format(DAY);
    }
}
