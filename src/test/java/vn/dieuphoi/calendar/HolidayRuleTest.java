package vn.dieuphoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2007, 2007-02-17, 2007-04-26", "2023, 2023-01-22, 2023-04-29", "2024, 2024-02-10, 2024-04-18",
        "2025, 2025-01-29, 2025-04-07", "2026, 2026-02-17, 2026-04-26", "2027, 2027-02-06, 2027-04-16",
        "2030, 2030-02-02, 2030-04-12"
    })
    void lunarDaysFollowTheVietnameseCalendar(int year, LocalDate tet, LocalDate kingsDay) {
        // 2007 and 2030 differ from the Chinese calendar by a day.
        assertThat(LunarDays.tet(year)).isEqualTo(tet);
        assertThat(LunarDays.kingsDay(year)).isEqualTo(kingsDay);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void theRuleFindsTheWeekdaysOffThatWereAnnouncedExceptSwappedOnes(int year) {
        List<LocalDate> announced = CalendarFiles.find(year).orElseThrow().specialDays().stream()
                .filter(day ->
                        day.kind() != DayKind.WORKING_SATURDAY && !day.name().startsWith("Nghỉ hoán đổi"))
                .map(SpecialDay::on)
                .filter(day -> !YearCalendar.isWeekend(day))
                .toList();

        assertThat(HolidayRule.propose(year).specialDays())
                .extracting(SpecialDay::on)
                .filteredOn(day -> !YearCalendar.isWeekend(day))
                .isEqualTo(announced);
    }

    @ParameterizedTest
    @CsvSource({"2031, 2031-09-01", "2032, 2032-09-03"})
    void theSecondDayOffOfTheNationalDayMakesTheLongerRest(int year, LocalDate other) {
        assertThat(HolidayRule.propose(year).specialDays())
                .filteredOn(day -> day.name().equals("Quốc khánh"))
                .extracting(SpecialDay::on)
                .containsExactlyInAnyOrder(LocalDate.of(year, 9, 2), other);
    }

    @Test
    void theFileOf2027IsTheProposalOfTheRule() {
        assertThat(CalendarFiles.find(2027).orElseThrow().specialDays())
                .containsExactlyElementsOf(HolidayRule.propose(2027).specialDays());
    }

    @Test
    void everyYearOfACenturyCanBeProposed() {
        for (int year = 2021; year <= 2100; year++) {
            YearCalendar proposed = HolidayRule.propose(year);

            assertThat(proposed.status()).isEqualTo(CalendarStatus.PROPOSED);
            assertThat(proposed.specialDays()).hasSizeBetween(11, 20);
        }
    }

    @Test
    void aDayOfAnotherYearTwiceOrAWorkingDayThatIsNoSaturdayIsRefused() {
        SpecialDay newYear = new SpecialDay(LocalDate.of(2024, 1, 1), DayKind.DAY_OFF, "Tết Dương lịch", "Luật");
        SpecialDay monday = new SpecialDay(LocalDate.of(2024, 1, 8), DayKind.WORKING_SATURDAY, "Làm bù", "Luật");

        assertThatThrownBy(() -> calendar(2025, List.of(newYear))).hasMessageContaining("2025");
        assertThatThrownBy(() -> calendar(2024, List.of(newYear, newYear))).hasMessageContaining("hai lần");
        assertThatThrownBy(() -> calendar(2024, List.of(monday))).hasMessageContaining("thứ Bảy");
    }

    private static YearCalendar calendar(int year, List<SpecialDay> days) {
        return new YearCalendar(year, CalendarStatus.OFFICIAL, days);
    }
}
