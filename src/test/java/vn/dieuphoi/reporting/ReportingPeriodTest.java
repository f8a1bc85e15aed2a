package vn.dieuphoi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

class ReportingPeriodTest {

    private static final PlanId PLAN = PlanId.ofYear(2023);

    @Test
    void aReportOnRequestRunsFromDayToDay() {
        ReportingPeriod period = ReportingPeriod.parse(PLAN, "2023-05-01..2023-05-31");

        assertThat(period.words()).isEqualTo("từ ngày 01/05/2023 đến ngày 31/05/2023");
        assertThat(period.key()).isEqualTo("2023-05-01..2023-05-31");
        assertThat(period.plan()).isEqualTo(PLAN);
        assertThat(period.ofYear()).isFalse();
        assertThat(period.contains(LocalDate.of(2023, 5, 1))).isTrue();
        assertThat(period.contains(LocalDate.of(2023, 4, 30))).isFalse();
        assertThat(period.contains(LocalDate.of(2023, 5, 31))).isTrue();
        assertThat(period.contains(LocalDate.of(2023, 6, 1))).isFalse();
        assertThat(ReportingPeriod.parse(PLAN, "2023-05-01").from()).isEqualTo(LocalDate.of(2023, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01..2000-01-01", "2099-01-01..2099-12-31"})
    void theFirstAndTheLastYearWithACalendarCount(String key) {
        assertThat(ReportingPeriod.parse(PeriodKey.parse(key).plan(), key).key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-01..1999-12-31",
                "2100-01-01..2100-01-31",
                "2023-12-01..2024-01-31",
                "2023-05-02..2023-05-01",
                "2023-Q9",
                ""
            })
    void otherSpansAreRefused(String key) {
        assertThatThrownBy(() -> ReportingPeriod.parse(PLAN, key)).isInstanceOf(Refused.class);
    }

    @Test
    void aYearIsKnownByItsKey() {
        assertThat(ReportingPeriod.isYear("2023-year")).isTrue();
        assertThat(ReportingPeriod.isYear("2023-Q2")).isFalse();
        assertThat(new ReportingPeriod(
                                "2023-year", "năm 2023", PLAN, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                        .ofYear())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-Q1, quý I/2023, 2023-03", "2023-Q2, quý II/2023, 2023-06",
        "2023-Q3, quý III/2023, 2023-09", "2023-Q4, quý IV/2023, 2023-12"
    })
    void aQuarterEndsWithItsThirdMonth(String key, String words, YearMonth last) {
        ReportingQuarter quarter = ReportingQuarter.parse(key);

        assertThat(quarter.words()).isEqualTo(words);
        assertThat(quarter.lastMonth()).isEqualTo(last);
        assertThat(ReportingQuarter.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))
                .hasSize(4)
                .contains(quarter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-Q0", "2023-Q5", "1923-Q1", "2023Q1", ""})
    void whatIsNoQuarterIsRefused(String text) {
        assertThatThrownBy(() -> ReportingQuarter.parse(text)).isInstanceOf(NoSuchKey.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aYearHasFourQuarters(int number) {
        assertThatThrownBy(() -> new ReportingQuarter(2023, number)).isInstanceOf(NoSuchKey.class);
    }
}
