package vn.dieuphoi.work.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.Subject;
import vn.dieuphoi.plan.time.RoundRhythm;

class RoundPeriodTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 7, 14);

    @Test
    void aWeekSaysItsNumberAndItsDays() {
        RoundPeriod week = RoundPeriod.of(RoundRhythm.WEEKLY, LocalDate.of(2026, 7, 31), BEGIN);

        assertThat(week).hasToString("2026-W31");
        assertThat(week.words()).isEqualTo("tuần 31 (27/07–02/08/2026)");
        assertThat(week.next()).hasToString("2026-W32");
    }

    @Test
    void theLastWeekOfAYearIsFollowedByTheFirstOfTheNext() {
        RoundPeriod last = RoundPeriod.of(RoundRhythm.WEEKLY, LocalDate.of(2027, 1, 1), BEGIN);

        assertThat(last).hasToString("2026-W53");
        assertThat(last.first()).isEqualTo("2026-12-28");
        assertThat(last.next()).hasToString("2027-W01");
        assertThat(last.next().first()).isEqualTo(last.last().plusDays(1));
    }

    @Test
    void twoWeeksAreCountedFromTheBeginningOfThePlan() {
        RoundPeriod first = RoundPeriod.of(RoundRhythm.FORTNIGHTLY, BEGIN, BEGIN);

        assertThat(first).hasToString("2026-F30");
        assertThat(first.first()).isEqualTo("2026-07-13");
        assertThat(first.last()).isEqualTo("2026-07-26");
        assertThat(RoundPeriod.of(RoundRhythm.FORTNIGHTLY, LocalDate.of(2026, 7, 26), BEGIN))
                .isEqualTo(first);
        assertThat(first.next().first()).isEqualTo("2026-07-27");
        assertThat(first.words()).isEqualTo("tuần 29–30 (13/07–26/07/2026)");
    }

    @Test
    void aQuarterHasALetterOfItsOwnBecauseItsReportHasTheOther() {
        RoundPeriod quarter = RoundPeriod.of(RoundRhythm.QUARTERLY, LocalDate.of(2026, 11, 3), BEGIN);

        assertThat(quarter).hasToString("2026-R4");
        assertThat(quarter.words()).isEqualTo("quý IV/2026");
        assertThat(quarter.next()).hasToString("2027-R1");
        assertThat(Subject.of("kh-2026-2030-1@2026-R4").kind()).isEqualTo(Subject.Kind.ROUND);
        assertThat(Subject.of("kh-2026-2030-1@2026-Q4").kind()).isEqualTo(Subject.Kind.ITEM_REPORT);
    }

    @Test
    void aMonthIsCalledAsItAlwaysWas() {
        RoundPeriod month = RoundPeriod.of(YearMonth.of(2023, 6));

        assertThat(month).hasToString("2023-06");
        assertThat(month.shortWords()).isEqualTo("tháng 6");
        assertThat(month.words()).isEqualTo("tháng 06/2023");
        assertThat(month.next()).hasToString("2023-07");
    }

    @Test
    void anythingElseIsNone() {
        for (String wrong : List.of("2026-W00", "2026-W54", "2026-13", "2026-Q3", "2026-R5", "2026", "")) {
            assertThatThrownBy(() -> new RoundPeriod(wrong)).as(wrong).isInstanceOf(NoSuchKey.class);
        }
    }
}
