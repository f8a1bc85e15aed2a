package vn.dieuphoi.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/** Days, months and quarters as documents write them; without a year, the next one to come from the reference day. */
final class WrittenDate {

    /** 10/12/2023, 10-12, "10 tháng 12 năm 2023". */
    static final String DAY = "(?<day>\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(?<month>\\d{1,2})"
            + "(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(?<year>\\d{4}))?";

    /** 7, 7/2023, "7 năm 2023". */
    static final String MONTH = "(?<month>\\d{1,2})(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(?<year>\\d{4}))?";

    /** II, 2, III/2023, "IV năm 2023". */
    static final String QUARTER = "(?<quarter>iv|i{1,3}|[1-4])(?:(?:\\s*[/.-]\\s*|\\s+năm\\s+)(?<year>\\d{4}))?";

    private WrittenDate() {}

    static LocalDate day(Matcher words, LocalDate from) {
        try {
            LocalDate day = LocalDate.of(
                    year(words.group("year"), from),
                    Integer.parseInt(words.group("month")),
                    Integer.parseInt(words.group("day")));
            return words.group("year") == null && day.isBefore(from) ? day.plusYears(1) : day;
        } catch (DateTimeException e) {
            throw new Refused("Không có ngày \"" + words.group() + "\" trong lịch.");
        }
    }

    static YearMonth month(Matcher words, LocalDate from) {
        int month = Integer.parseInt(words.group("month"));
        if (month < 1 || month > 12) {
            throw new Refused("Không có tháng " + month + ".");
        }
        return coming(YearMonth.of(year(words.group("year"), from), month), words.group("year"), from);
    }

    /** The last month of the quarter. */
    static YearMonth quarter(Matcher words, LocalDate from) {
        int quarter = switch (words.group("quarter")) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        YearMonth last = YearMonth.of(year(words.group("year"), from), Month.of(quarter * 3));
        return coming(last, words.group("year"), from);
    }

    static int year(@Nullable String written, LocalDate from) {
        return written == null ? from.getYear() : Integer.parseInt(written);
    }

    private static YearMonth coming(YearMonth month, @Nullable String year, LocalDate from) {
        return year == null && month.isBefore(YearMonth.from(from)) ? month.plusYears(1) : month;
    }
}
