package vn.dieuphoi.reporting;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** How administrative documents write days and numbers (Nghị định 30/2020/NĐ-CP, Phụ lục I; domain rule "Documents"). */
public final class VietnameseOffice {

    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private VietnameseOffice() {}

    /** 02/02/2023, 07/6/2022: days below 10 and the months 1 and 2 are padded. */
    public static String day(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    /** "ngày 07 tháng 6 năm 2022". */
    public static String longDay(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    private static String month(LocalDate day) {
        return day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
    }

    /** 38.400; 32,5. */
    public static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", SYMBOLS).format(number);
    }

    public static String number(int number) {
        return number(BigDecimal.valueOf(number));
    }

    /** 98,63 %. */
    public static String percent(BigDecimal percent) {
        return number(percent) + " %";
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        return symbols;
    }
}
