package vn.dieuphoi.plan.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers, dates and lists as Vietnamese documents write them. */
public final class Vietnamese {

    private static final Locale LOCALE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Vietnamese() {}

    /** 32,5 and 38.400. */
    static String number(BigDecimal number) {
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
