package vn.dieuphoi.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proposes the days off of a year from the statute (Bộ luật Lao động 2019, Điều 111 và 112; 24/11 from 2026). What the
 * statute leaves open is chosen as it was in every year from 2021 to 2026: two days before Tết and three after; the
 * second day of Quốc khánh on the side that makes the longer rest. Swapped days cannot be foreseen.
 */
final class HolidayRule {

    private static final String LAW = "Bộ luật Lao động 2019, Điều 112";
    private static final String COMPENSATION =
            "Bộ luật Lao động 2019, Điều 111 khoản 3: nghỉ bù vào ngày làm việc kế tiếp";
    private static final String CULTURE = "Ngày Văn hóa Việt Nam là ngày nghỉ hưởng nguyên lương từ năm 2026";
    private static final MonthDay NATIONAL_DAY = MonthDay.of(9, 2);

    private HolidayRule() {}

    static YearCalendar propose(int year) {
        return new YearCalendar(year, CalendarStatus.PROPOSED, withCompensation(holidays(year)));
    }

    private static List<SpecialDay> holidays(int year) {
        List<SpecialDay> days = new ArrayList<>();
        days.add(off(LocalDate.of(year, 1, 1), "Tết Dương lịch", LAW));
        for (int day = -2; day < 3; day++) {
            days.add(off(LunarDays.tet(year).plusDays(day), "Tết Nguyên đán", LAW));
        }
        days.add(off(LunarDays.kingsDay(year), "Giỗ Tổ Hùng Vương", LAW));
        days.add(off(LocalDate.of(year, 4, 30), "Ngày Chiến thắng 30/4", LAW));
        days.add(off(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động", LAW));
        days.addAll(nationalDays(year));
        if (year >= 2026) {
            days.add(off(LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam", CULTURE));
        }
        return days;
    }

    private static List<SpecialDay> nationalDays(int year) {
        LocalDate day = NATIONAL_DAY.atYear(year);
        boolean after = rest(day, day.plusDays(1)) > rest(day.minusDays(1), day);
        LocalDate other = after ? day.plusDays(1) : day.minusDays(1);
        return List.of(off(day, "Quốc khánh", LAW), off(other, "Quốc khánh", LAW));
    }

    /** How many days in a row two neighbouring days off make, with weekends and compensation. */
    private static int rest(LocalDate first, LocalDate second) {
        YearCalendar year = new YearCalendar(
                first.getYear(),
                CalendarStatus.PROPOSED,
                withCompensation(List.of(off(first, "", LAW), off(second, "", LAW))));
        int days = 0;
        for (LocalDate day = first; !year.isWorkingDay(day); day = day.minusDays(1)) {
            days++;
        }
        for (LocalDate day = second; !year.isWorkingDay(day); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static List<SpecialDay> withCompensation(List<SpecialDay> holidays) {
        Map<LocalDate, SpecialDay> days = new TreeMap<>();
        holidays.forEach(day -> days.putIfAbsent(day.on(), day));
        for (SpecialDay day : List.copyOf(days.values())) {
            if (YearCalendar.isWeekend(day.on())) {
                LocalDate next = day.on();
                while (YearCalendar.isWeekend(next) || days.containsKey(next)) {
                    next = next.plusDays(1);
                }
                days.put(
                        next,
                        new SpecialDay(next, DayKind.COMPENSATORY_DAY_OFF, "Nghỉ bù " + day.name(), COMPENSATION));
            }
        }
        return List.copyOf(days.values());
    }

    private static SpecialDay off(LocalDate day, String name, String source) {
        return new SpecialDay(day, DayKind.DAY_OFF, name, source);
    }
}
