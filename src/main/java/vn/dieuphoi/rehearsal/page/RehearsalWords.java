package vn.dieuphoi.rehearsal.page;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.escalation.NoticeCause;

/** Days, figures and codes as people read them. */
final class RehearsalWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

    private static final List<String> WEEKDAYS =
            List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật");

    private static final Map<String, String> DIRECTIVES = Map.of(
            "REMIND", "Đôn đốc",
            "EXTEND", "Gia hạn",
            "CHANGE_OFFICE", "Đổi đơn vị",
            "STOP", "Dừng");

    private static final Map<String, String> STATES = Map.of(
            "OPEN", "Đang thực hiện",
            "COMPLETED", "Đã hoàn thành",
            "CARRIED_OVER", "Chuyển sang năm sau",
            "STOPPED", "Đã dừng");

    private RehearsalWords() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String shortDay(LocalDate day) {
        return day.format(SHORT);
    }

    static String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue());
    }

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, HoChiMinhTime.ZONE);
    }

    static String month(YearMonth month, int year) {
        return month.getYear() == year
                ? "T" + month.getMonthValue()
                : "T" + month.getMonthValue() + "/" + month.getYear();
    }

    static String decimal(double value) {
        String text = String.valueOf(Math.round(value * 10) / 10d);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text).replace('.', ',');
    }

    /** With the formula beside it; without a denominator there is no percentage. */
    static String share(int part, int whole) {
        return whole == 0 ? "–" : part + "/" + whole + " = " + decimal(100d * part / whole) + " %";
    }

    static String cause(String code) {
        return NoticeCause.words(code);
    }

    static String directive(String code) {
        return DIRECTIVES.getOrDefault(code, code);
    }

    static String state(String code) {
        return STATES.getOrDefault(code, code);
    }
}
