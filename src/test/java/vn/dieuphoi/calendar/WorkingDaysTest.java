package vn.dieuphoi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2023-03, 2023-03-01", "2023-04, 2023-04-03", "2023-05, 2023-05-04", "2023-06, 2023-06-01",
        "2023-07, 2023-07-03", "2023-08, 2023-08-01", "2023-09, 2023-09-05", "2023-10, 2023-10-02",
        "2023-11, 2023-11-01", "2023-12, 2023-12-01"
    })
    void theFirstWorkingDaysOfThePlanYear(YearMonth month, LocalDate day) {
        assertThat(workingDays.firstWorkingDayOf(month)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-02 2023-01-20 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-05-01 2023-05-02 2023-05-03 2023-09-01 2023-09-04",
        "2024, 2024-01-01 2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14 2024-04-18 2024-04-29 2024-04-30 2024-05-01 2024-09-02 2024-09-03",
        "2025, 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02",
        "2026, 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24",
        "2027, 2027-01-01 2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24"
    })
    void theWeekdaysOffOfAYear(int year, String expected) {
        List<LocalDate> off = daysOf(year)
                .filter(day -> !YearCalendar.isWeekend(day) && !workingDays.isWorkingDay(day))
                .toList();

        assertThat(off)
                .isEqualTo(Stream.of(expected.split(" ")).map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({"2023, ''", "2024, 2024-05-04", "2025, 2025-04-26", "2026, 2026-01-10 2026-08-22", "2027, ''"})
    void theSaturdaysOnWhichEverybodyWorks(int year, String expected) {
        List<String> working = daysOf(year)
                .filter(day -> YearCalendar.isWeekend(day) && workingDays.isWorkingDay(day))
                .map(LocalDate::toString)
                .toList();

        assertThat(String.join(" ", working)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void everySpecialDayNamesItsDocument(int year) {
        assertThat(workingDays.year(year).specialDays()).isNotEmpty().allSatisfy(day -> {
            assertThat(day.name()).isNotBlank();
            assertThat(day.source()).isNotBlank();
        });
    }

    @Test
    void announcedYearsAreOfficialAndTheOthersProposed() {
        assertThat(Stream.of(2023, 2024, 2025, 2026).map(workingDays::year).map(YearCalendar::status))
                .containsOnly(CalendarStatus.OFFICIAL);
        assertThat(Stream.of(2027, 2031).map(workingDays::year).map(YearCalendar::status))
                .containsOnly(CalendarStatus.PROPOSED);
    }

    @Test
    void aWorkingDayIsCountedFromTheDayAfter() {
        LocalDate friday = LocalDate.of(2023, 4, 28);

        assertThat(workingDays.plus(friday, 1)).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(workingDays.plus(LocalDate.of(2023, 5, 4), -1)).isEqualTo(friday);
        assertThat(workingDays.plus(LocalDate.of(2023, 4, 30), 1)).isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(workingDays.plus(LocalDate.of(2023, 4, 30), 0)).isEqualTo(LocalDate.of(2023, 4, 30));
        assertThat(workingDays.between(friday, LocalDate.of(2023, 5, 5))).isEqualTo(2);
        assertThat(workingDays.between(LocalDate.of(2023, 5, 5), friday)).isEqualTo(-2);
        assertThat(workingDays.between(friday, friday)).isZero();
    }

    @Test
    void aWorkingSaturdayCounts() {
        assertThat(workingDays.plus(LocalDate.of(2024, 5, 3), 1)).isEqualTo(LocalDate.of(2024, 5, 4));
        assertThat(workingDays.lastWorkingDayOf(YearMonth.of(2024, 6))).isEqualTo(LocalDate.of(2024, 6, 28));
    }

    @Test
    void addingAndThenSubtractingWorkingDaysLeadsBack() {
        random().forEach(sample -> {
            LocalDate start = workingDays.onOrAfter(sample.day());

            LocalDate later = workingDays.plus(start, sample.days());

            assertThat(workingDays.plus(later, -sample.days())).isEqualTo(start);
            assertThat(workingDays.between(start, later)).isEqualTo(sample.days());
        });
    }

    @Test
    void moreWorkingDaysAreNeverEarlier() {
        random().forEach(sample -> {
            LocalDate later = workingDays.plus(sample.day(), sample.days());

            assertThat(workingDays.plus(sample.day(), sample.days() + 1)).isAfter(later);
            assertThat(workingDays.plus(sample.day().plusDays(1), sample.days()))
                    .isAfterOrEqualTo(later);
        });
    }

    @Test
    void noCountEverEndsOnADayOff() {
        random().filter(sample -> sample.days() != 0)
                .map(sample -> workingDays.plus(sample.day(), sample.days()))
                .forEach(day -> assertThat(workingDays.isWorkingDay(day))
                        .as(day.toString())
                        .isTrue());
        random().forEach(sample -> {
            assertThat(workingDays.isWorkingDay(workingDays.onOrAfter(sample.day())))
                    .isTrue();
            assertThat(workingDays.isWorkingDay(workingDays.onOrBefore(sample.day())))
                    .isTrue();
        });
    }

    @Test
    void aPlannedDayWaitsUntilSoManyWorkingDaysHavePassed() {
        LocalDate friday = LocalDate.of(2023, 6, 9);

        assertThat(workingDays.notBefore(LocalDate.of(2023, 6, 12), friday, 3)).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(workingDays.notBefore(LocalDate.of(2023, 6, 14), friday, 3)).isEqualTo(LocalDate.of(2023, 6, 14));
        assertThat(workingDays.notBefore(LocalDate.of(2023, 6, 20), friday, 3)).isEqualTo(LocalDate.of(2023, 6, 20));
    }

    @Test
    void aCalendarThatIsTriedOutCountsUntilTheTrialIsOver() {
        LocalDate thursday = LocalDate.of(2023, 6, 8);
        YearCalendar candidate = new YearCalendar(
                2023,
                CalendarStatus.PROPOSED,
                List.of(new SpecialDay(thursday, DayKind.DAY_OFF, "Ngày thử", "Văn bản thử")));

        assertThat(workingDays.<Boolean>under(candidate, () -> workingDays.isWorkingDay(thursday)))
                .isFalse();
        assertThat(workingDays
                        .<YearCalendar>under(candidate, () -> workingDays.year(2024))
                        .year())
                .isEqualTo(2024);
        assertThat(workingDays.isWorkingDay(thursday)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"làm bù, WORKING_SATURDAY", "NGHI BU, COMPENSATORY_DAY_OFF", "working_saturday, WORKING_SATURDAY"})
    void aKindOfDayIsReadByItsWordsOrItsName(String written, DayKind kind) {
        assertThat(DayKind.of(written)).contains(kind);
        assertThat(DayKind.of("làm")).isEmpty();
        assertThat(DayKind.of(kind.label())).contains(kind);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static Stream<Sample> random() {
        Random random = new Random(2023);
        return Stream.generate(() -> new Sample(
                        LocalDate.of(2023, 1, 1).plusDays(random.nextInt(5 * 365)), random.nextInt(161) - 80))
                .limit(1000);
    }

    private record Sample(LocalDate day, int days) {}
}
