package vn.dieuphoi.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** Days of the Vietnamese lunar calendar, which at times differs from the Chinese one by a day or a month. */
final class LunarDays {

    private LunarDays() {}

    /** Mùng 1 Tết of a Gregorian year. */
    static LocalDate tet(int year) {
        return gregorian(VietnameseCalendar.ofTet(year));
    }

    /** Giỗ Tổ Hùng Vương: the tenth of the third lunar month. */
    static LocalDate kingsDay(int year) {
        return gregorian(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    private static LocalDate gregorian(VietnameseCalendar day) {
        return day.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
