package vn.dieuphoi.board.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.calendar.DayChange;
import vn.dieuphoi.calendar.DayKind;
import vn.dieuphoi.calendar.YearCalendar;

/**
 * One day of the calendar as it was typed.
 *
 * @param loai a {@link DayKind}, or {@link #ORDINARY}
 */
record DayForm(
        @Nullable String ngay,
        @Nullable String loai,
        @Nullable String ten,
        @Nullable String canCu) {

    /** The day is to be an ordinary one again. */
    static final String ORDINARY = "BO";

    static final DayForm BLANK = new DayForm("", "", "", "");

    /** For editing: what the calendar says of the day. */
    static DayForm of(LocalDate day, YearCalendar calendar) {
        return calendar.specialDay(day)
                .map(known -> new DayForm(TypedDate.shown(day), known.kind().name(), known.name(), known.source()))
                .orElseGet(() -> new DayForm(TypedDate.shown(day), "", "", ""));
    }

    DayChange change() {
        return new DayChange(TypedDate.field("Ngày").read(ngay), kind(), text(ten), text(canCu));
    }

    private @Nullable DayKind kind() {
        if (ORDINARY.equals(loai)) {
            return null;
        }
        try {
            return DayKind.valueOf(text(loai));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("Hãy chọn loại ngày: nghỉ, nghỉ bù hoặc làm bù.");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
