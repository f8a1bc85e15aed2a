package vn.dieuphoi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.obligation.ObligationChange.What;
import vn.dieuphoi.obligation.Standing.State;

/** How an obligation stood when a day began. */
class ObligationHistoryTest {

    /** A Thursday. */
    private static final LocalDate OPENED = LocalDate.of(2023, 6, 8);

    private static final LocalDate DUE = OPENED.plusDays(5);

    @Test
    void beforeTheDayAfterItWasOpenedItDidNotStand() {
        ObligationHistory open = history(opened(OPENED, DUE));

        assertThat(open.whenBegan(OPENED).state()).isEqualTo(State.NOT_OPEN);
        assertThat(open.whenBegan(OPENED.plusDays(1)).state()).isEqualTo(State.OPEN_IN_TIME);
        assertThat(open.whenBegan(DUE).state()).as("its day is in time").isEqualTo(State.OPEN_IN_TIME);
        assertThat(open.whenBegan(DUE.plusDays(1)).state()).isEqualTo(State.OPEN_LATE);
        assertThat(open.whenBegan(DUE.plusDays(1)).isLate()).isTrue();
        assertThat(open.whenBegan(DUE).isLate()).isFalse();
    }

    @Test
    void whatHappensOnADayCountsAtItsEnd() {
        ObligationHistory late = history(opened(OPENED, DUE), change(What.DONE, null, null, DUE.plusDays(1)));

        assertThat(late.at(OPENED.minusDays(1)).state()).isEqualTo(State.NOT_OPEN);
        assertThat(late.at(OPENED).state()).isEqualTo(State.OPEN_IN_TIME);
        assertThat(late.at(DUE).state()).isEqualTo(State.OPEN_IN_TIME);
        assertThat(late.whenBegan(DUE.plusDays(1)).state()).isEqualTo(State.OPEN_LATE);
        assertThat(late.at(DUE.plusDays(1)).state()).isEqualTo(State.DONE_LATE);
        assertThat(late.whenBegan(DUE.plusDays(2)).state()).isEqualTo(State.DONE_LATE);
    }

    @Test
    void doneOnItsDayIsInTimeAndADayLaterIsNot() {
        assertThat(history(opened(OPENED, DUE), change(What.DONE, null, null, DUE))
                        .whenBegan(DUE.plusDays(1))
                        .state())
                .isEqualTo(State.DONE_IN_TIME);
        assertThat(history(opened(OPENED, DUE), change(What.DONE, null, null, DUE.plusDays(1)))
                        .whenBegan(DUE.plusDays(2))
                        .state())
                .isEqualTo(State.DONE_LATE);
        assertThat(history(opened(OPENED, DUE), change(What.DONE, null, null, DUE.plusDays(1)))
                        .whenBegan(DUE.plusDays(1))
                        .state())
                .as("what happens on the day changes nothing")
                .isEqualTo(State.OPEN_LATE);
    }

    @Test
    void moreTimeGivenAfterwardsTakesNothingBack() {
        ObligationHistory moved = history(
                opened(OPENED, DUE),
                change(What.DUE, DUE.toString(), DUE.plusDays(6).toString(), DUE.plusDays(2)));

        assertThat(OPENED.plusDays(1)
                        .datesUntil(DUE.plusDays(10))
                        .filter(day -> moved.whenBegan(day).isLate()))
                .containsExactly(DUE.plusDays(1), DUE.plusDays(2), DUE.plusDays(7), DUE.plusDays(8), DUE.plusDays(9));
    }

    @Test
    void whatIsWithdrawnIsInNoClassAndWhatIsDoneAgainIsOpenAgain() {
        ObligationHistory again = history(
                opened(OPENED, DUE),
                change(What.DONE, null, null, OPENED.plusDays(2)),
                opened(OPENED.plusDays(3), DUE.plusDays(10)),
                change(What.WITHDRAWN, null, null, OPENED.plusDays(6)));

        assertThat(again.whenBegan(OPENED.plusDays(3)).state()).isEqualTo(State.DONE_IN_TIME);
        assertThat(again.whenBegan(OPENED.plusDays(4)).state()).isEqualTo(State.OPEN_IN_TIME);
        assertThat(again.whenBegan(OPENED.plusDays(4)).dueOn()).isEqualTo(DUE.plusDays(10));
        assertThat(again.whenBegan(OPENED.plusDays(90)).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void eachOfficeOwedItOnItsOwnDays() {
        ObligationHistory moved = history(
                opened(OPENED, DUE),
                change(What.HOLDER, null, "gdnn.truong", OPENED.plusDays(1)),
                change(What.OFFICE, "GDNN.head", "KHTC", OPENED.plusDays(2)),
                change(What.REMINDED, null, DUE.plusDays(3).toString(), OPENED.plusDays(3)),
                change(What.OFFICE, "KHTC", "VP", OPENED.plusDays(4)));

        assertThat(moved.whenBegan(OPENED.plusDays(2)).owedBy()).isEqualTo("GDNN");
        assertThat(moved.whenBegan(OPENED.plusDays(3)).owedBy()).isEqualTo("KHTC");
        assertThat(moved.whenBegan(OPENED.plusDays(5)).owedBy()).isEqualTo("VP");
        assertThat(moved.whenBegan(DUE.plusDays(1)).isLate())
                .as("urged, it is late all the same")
                .isTrue();
    }

    @Test
    void whatHasNoDayIsNeverLate() {
        ObligationHistory endless =
                history(change(What.OPENED, null, null, OPENED), change(What.DONE, null, null, DUE));

        assertThat(endless.whenBegan(OPENED.plusDays(1)).state()).isEqualTo(State.OPEN_IN_TIME);
        assertThat(endless.whenBegan(OPENED.plusYears(1)).state()).isEqualTo(State.DONE_IN_TIME);
    }

    @Test
    void theLadderCountsFromTheDayThatLeadershipSetOrFromTheDueDate() {
        assertThat(obligation(null).ladderDay()).contains(DUE);
        assertThat(obligation(DUE.plusDays(3)).ladderDay()).contains(DUE.plusDays(3));
        assertThat(obligation(DUE.minusDays(3)).ladderDay()).contains(DUE);
    }

    @Test
    void theHeadsDayCountsWhileItIsBeforeWhatIsOwedFallsDue() {
        assertThat(withInnerDay(DUE, null).dayOfHolder()).isEqualTo(DUE);
        assertThat(withInnerDay(DUE, DUE.minusDays(1)).dayOfHolder()).isEqualTo(DUE.minusDays(1));
        assertThat(withInnerDay(DUE, DUE).hasInnerDay()).isFalse();
        assertThat(withInnerDay(DUE, DUE.plusDays(1)).dayOfHolder()).isEqualTo(DUE);
        assertThat(withInnerDay(null, DUE).dayOfHolder()).isEqualTo(DUE);
    }

    private static ObligationHistory history(ObligationChange... changes) {
        return new ObligationHistory(obligation(null), List.of(changes));
    }

    private static Obligation obligation(@Nullable LocalDate remindedUntil) {
        return obligation(DUE, remindedUntil, null);
    }

    private static Obligation withInnerDay(@Nullable LocalDate dueOn, @Nullable LocalDate innerDueOn) {
        return obligation(dueOn, null, innerDueOn);
    }

    private static Obligation obligation(
            @Nullable LocalDate dueOn, @Nullable LocalDate remindedUntil, @Nullable LocalDate innerDueOn) {
        return new Obligation(
                "2023-3.4/step",
                "2023",
                ObligationKind.STEP,
                "2023-3.4",
                Subject.of("2023-3.4"),
                "Việc",
                "",
                "VP",
                "VP",
                at(OPENED),
                null,
                dueOn,
                remindedUntil,
                innerDueOn,
                ObligationState.OPEN,
                null,
                "task",
                null,
                null);
    }

    private static ObligationChange opened(LocalDate day, LocalDate dueOn) {
        return change(What.OPENED, null, dueOn.toString(), day);
    }

    private static ObligationChange change(What what, @Nullable String before, @Nullable String after, LocalDate day) {
        return new ObligationChange(what, before, after, at(day), Actor.SYSTEM, null);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
