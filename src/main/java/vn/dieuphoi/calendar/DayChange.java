package vn.dieuphoi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;

/**
 * One day that becomes another than it was: a storm, a swapped Saturday, or a day taken back.
 *
 * @param kind null when the day is to be an ordinary one again
 * @param source the document that says so; empty where there is none
 */
public record DayChange(LocalDate on, @Nullable DayKind kind, String name, String source) {

    private static final int LONGEST = 200;

    public DayChange {
        if (kind != null && (name.isBlank() || name.length() > LONGEST)) {
            throw new Refused("Hãy ghi tên của ngày (ví dụ: Nghỉ tránh bão số 3), không quá 200 ký tự.");
        }
        if (source.length() > LONGEST) {
            throw new Refused("Căn cứ dài quá 200 ký tự; hãy chỉ ghi số và ngày văn bản.");
        }
        if (kind == DayKind.WORKING_SATURDAY && on.getDayOfWeek() != DayOfWeek.SATURDAY) {
            throw new Refused("Ngày làm bù " + TypedDate.shown(on) + " không phải thứ Bảy; hãy chọn lại ngày.");
        }
        if ((kind == null || kind == DayKind.WORKING_SATURDAY)
                && CalendarList.daysByLaw(on.getYear()).contains(on)) {
            throw new Refused("Ngày " + TypedDate.shown(on) + " là ngày nghỉ theo luật nên phải giữ.");
        }
    }

    /** @throws Refused when it changes nothing */
    YearCalendar in(YearCalendar calendar) {
        List<SpecialDay> days = new ArrayList<>(calendar.specialDays());
        days.removeIf(day -> day.on().equals(on));
        if (kind != null) {
            days.add(new SpecialDay(on, kind, name.strip(), source.isBlank() ? name.strip() : source.strip()));
        } else if (calendar.specialDay(on).isEmpty()) {
            throw new Refused("Ngày " + TypedDate.shown(on) + " vốn là ngày thường; không có gì để bỏ.");
        }
        return new YearCalendar(calendar.year(), calendar.status(), days);
    }

    /** What the version of the calendar is called that it makes. */
    public String document() {
        String day = TypedDate.shown(on);
        return kind == null
                ? "Bỏ ngày " + day + " khỏi danh sách"
                : "%s ngày %s: %s%s"
                        .formatted(
                                kind.label(), day, name.strip(), source.isBlank() ? "" : " (" + source.strip() + ")");
    }
}
