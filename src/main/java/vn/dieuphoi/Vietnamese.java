package vn.dieuphoi;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Letters, numbers, dates and lists as Vietnamese documents write them, whatever the machine's language. */
public final class Vietnamese {

    public static final Locale LOCALE = Locale.forLanguageTag("vi");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Vietnamese() {}

    /** "đã chốt kết quả" of "Đã chốt kết quả". */
    public static String small(String words) {
        return words.toLowerCase(LOCALE);
    }

    /** "GIÁM ĐỐC" of "Giám đốc". */
    public static String capitals(String words) {
        return words.toUpperCase(LOCALE);
    }

    /** As words begin a line: "Còn 3 ngày". */
    public static String beginning(String words) {
        return words.isEmpty() ? words : capitals(words.substring(0, 1)) + words.substring(1);
    }

    /** As what began a line stands within one; names further on keep their capitals. */
    public static String within(String words) {
        return words.isEmpty() ? words : small(words.substring(0, 1)) + words.substring(1);
    }

    /** {@link String#format} with 32,5 and 38.400. */
    public static String format(String pattern, Object... values) {
        return String.format(LOCALE, pattern, values);
    }

    /** 32,5 and 38.400. */
    public static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(LOCALE)).format(number);
    }

    public static String date(LocalDate date) {
        return date.format(DATE);
    }

    public static String weekday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? "Chủ Nhật"
                : "thứ "
                        + new String[] {"Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"}
                                [date.getDayOfWeek().getValue() - 1];
    }

    public static String list(Collection<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public static String quote(String words) {
        return "“" + words + "”";
    }
}
