package vn.dieuphoi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestStep.Kind;
import vn.dieuphoi.coordination.view.AnswerThen;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.reporting.ReportingPeriod;

/** What counts in a period, where a request stood at its end, and which figure counts it. */
class ScorecardRulesTest {

    private static final LocalDate DUE = LocalDate.of(2023, 6, 15);
    private static final Instant BEFORE = Instant.parse("2023-06-08T02:00:00Z");
    private static final Instant IN_TIME = Instant.parse("2023-06-15T02:00:00Z");
    private static final Instant LATE = Instant.parse("2023-06-16T02:00:00Z");
    private static final LocalDate END = LocalDate.of(2023, 6, 30);

    private static final ReportingPeriod JUNE =
            new ReportingPeriod("2023-06", "tháng 6/2023", PlanId.ofYear(2023), LocalDate.of(2023, 6, 1), END);

    @Test
    void anAnswerCountsWhenItCameAndWhatIsHeldElsewhereStandsStill() {
        AnswerThen sent = AnswerThen.sent(BEFORE);

        assertThat(sent.standing(DUE, DUE)).isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(sent.standing(DUE, END)).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(sent.after(Kind.ANSWERED, State.ANSWERED, IN_TIME).standing(DUE, END))
                .isEqualTo(Standing.State.DONE_IN_TIME);
        assertThat(sent.after(Kind.ANSWERED, State.ANSWERED, LATE).standing(DUE, END))
                .isEqualTo(Standing.State.DONE_LATE);
        assertThat(sent.after(Kind.ASKED_BACK, State.ASKED_BACK, IN_TIME).standing(DUE, END))
                .isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(sent.after(Kind.DECLINED, State.DECLINING, IN_TIME).standing(DUE, END))
                .isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(sent.after(Kind.WITHDRAWN, State.WITHDRAWN, LATE).standing(DUE, END))
                .isEqualTo(Standing.State.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLARIFIED", "RETURNED", "DECLINING_OVERRULED", "REOPENED", "SENT"})
    void whatGoesBackToThePartnerIsOwedAgain(Kind back) {
        AnswerThen again = AnswerThen.sent(BEFORE)
                .after(Kind.ANSWERED, State.ANSWERED, IN_TIME)
                .after(back, State.SENT, LATE);

        assertThat(again).isEqualTo(new AnswerThen(State.SENT, null, null, LATE));
        assertThat(again.overAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKEN", "DECLINING_UPHELD", "WITHDRAWN", "GONE_ON_WITHOUT"})
    void whatEndsARequestKeepsTheAnswerAndIsHeldByNobody(Kind end) {
        AnswerThen over = AnswerThen.sent(BEFORE)
                .after(Kind.ANSWERED, State.ANSWERED, IN_TIME)
                .after(end, State.TAKEN, LATE);

        assertThat(over).isEqualTo(new AnswerThen(State.TAKEN, IN_TIME, null, LATE));
        assertThat(over.overAt()).isEqualTo(IN_TIME);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "EXTENDED", "DUE_MOVED"})
    void whatOnlyMovesTheDayChangesNothingElse(Kind step) {
        AnswerThen moved = AnswerThen.sent(BEFORE)
                .after(Kind.DECLINED, State.DECLINING, IN_TIME)
                .after(step, State.DECLINING, LATE);

        assertThat(moved).isEqualTo(new AnswerThen(State.DECLINING, IN_TIME, IN_TIME, LATE));
    }

    @Test
    void silenceIsOverWhenTheLeadWentOn() {
        assertThat(AnswerThen.sent(BEFORE)
                        .after(Kind.GONE_ON_WITHOUT, State.UNANSWERED, LATE)
                        .overAt())
                .isEqualTo(LATE);
        assertThat(AnswerThen.sent(BEFORE).overAt()).isNull();
    }

    @Test
    void aPeriodThatRunsCountsUpToToday() {
        ScorecardPeriod running = ScorecardPeriod.of(JUNE, DUE);

        assertThat(running.asOf()).isEqualTo(DUE);
        assertThat(running.running()).isTrue();
        assertThat(running.end()).isEqualTo(Instant.parse("2023-06-15T17:00:00Z"));
        assertThat(running.ending().toInstant()).isEqualTo(running.end());
        assertThat(running.begin()).isEqualTo(Instant.parse("2023-05-31T17:00:00Z"));
        assertThat(running.beginning().toInstant()).isEqualTo(running.begin());
        assertThat(ScorecardPeriod.of(JUNE, LocalDate.of(2023, 6, 1)).asOf()).hasDayOfMonth(1);
        assertThatThrownBy(() -> ScorecardPeriod.of(JUNE, LocalDate.of(2023, 5, 31)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("tháng 6/2023");
    }

    @Test
    void aPeriodThatIsOverCountsNothingAfterIt() {
        ScorecardPeriod over = ScorecardPeriod.of(JUNE, END.plusDays(9));

        assertThat(over.asOf()).isEqualTo(END);
        assertThat(over.running()).isFalse();
        assertThat(over.contains(END)).isTrue();
        assertThat(over.contains(END.plusDays(1))).isFalse();
        assertThat(over.contains(JUNE.from())).isTrue();
        assertThat(over.contains(JUNE.from().minusDays(1))).isFalse();
        assertThat(over.past(Instant.parse("2023-06-30T16:59:59Z"))).isTrue();
        assertThat(over.past(Instant.parse("2023-06-30T17:00:00Z"))).isFalse();
        assertThat(over.past(null)).isFalse();
        assertThat(over.earlier(Instant.parse("2023-05-31T16:59:59Z"))).isTrue();
        assertThat(over.earlier(Instant.parse("2023-05-31T17:00:00Z"))).isFalse();
        assertThat(over.earlier(null)).isFalse();
    }

    @Test
    void theDaysOfOneHeadEndWithThePeriod() {
        ScorecardPeriod running = ScorecardPeriod.of(JUNE, DUE);

        assertThat(running.within(JUNE.from(), END).asOf()).isEqualTo(DUE);
        assertThat(running.within(JUNE.from(), DUE.minusDays(1)))
                .isEqualTo(new ScorecardPeriod(
                        "2023-06-01..2023-06-14",
                        "tháng 6/2023",
                        PlanId.ofYear(2023),
                        JUNE.from(),
                        DUE.minusDays(1),
                        DUE.minusDays(1)));
    }

    @ParameterizedTest
    @EnumSource
    void aFigureIsFoundByItsAddressAndItsStatus(ScorecardFigure figure) {
        assertThat(ScorecardFigure.named(figure.slug())).containsExactly(figure);
        assertThat(ScorecardFigure.of(figure.group())).contains(figure);
        figure.status()
                .ifPresent(status ->
                        assertThat(ScorecardFigure.of(figure.group(), status)).isEqualTo(figure));
    }

    @Test
    void fourGroupsCountInTheFourClasses() {
        assertThat(ScorecardFigure.values())
                .filteredOn(figure -> figure.status().isPresent())
                .hasSize(4 * Standing.State.classes().size());
    }

    @Test
    void severalFiguresAreNamedTogetherAndOneThatIsNoneSpoilsAll() {
        List<ScorecardFigure> late = ScorecardFigure.named(
                ScorecardFigure.WORK_DONE_LATE.slug() + "," + ScorecardFigure.WORK_OPEN_LATE.slug());

        assertThat(late).containsExactly(ScorecardFigure.WORK_DONE_LATE, ScorecardFigure.WORK_OPEN_LATE);
        assertThat(ScorecardFigure.words(late))
                .isEqualTo(ScorecardGroup.WORK.label() + ": hoàn thành quá hạn; đang thực hiện quá hạn");
        assertThat(ScorecardFigure.named(ScorecardGroup.ROUND.slug()))
                .isEqualTo(ScorecardFigure.of(ScorecardGroup.ROUND))
                .hasSize(5);
        assertThat(ScorecardFigure.words(ScorecardFigure.of(ScorecardGroup.ROUND)))
                .isEqualTo(ScorecardGroup.ROUND.label());
        assertThat(ScorecardFigure.named(late.get(0).slug() + ",khong-co")).isEmpty();
        assertThat(ScorecardFigure.of(ScorecardGroup.ANSWER, null)).isEqualTo(ScorecardFigure.ANSWER_SET_ASIDE);
    }
}
