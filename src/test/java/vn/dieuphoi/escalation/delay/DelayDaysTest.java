package vn.dieuphoi.escalation.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.Actor;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.Subject;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.view.RequestTime;
import vn.dieuphoi.coordination.view.RequestTime.StateSince;
import vn.dieuphoi.escalation.delay.DelaySplit.Part;
import vn.dieuphoi.escalation.delay.DelaySplit.Share;
import vn.dieuphoi.escalation.delay.DelaySplit.Side;
import vn.dieuphoi.obligation.Obligation;
import vn.dieuphoi.obligation.ObligationChange;
import vn.dieuphoi.obligation.ObligationHistory;
import vn.dieuphoi.obligation.ObligationKind;
import vn.dieuphoi.obligation.ObligationState;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** Whose a day of delay was (decision 44). */
class DelayDaysTest {

    /** A Thursday. */
    private static final LocalDate SENT = LocalDate.of(2023, 6, 8);

    private static final DelayParties PARTIES =
            new DelayParties(Set.of(new PartyCode("GDNN"), new PartyCode("KHTC")), new PartyCode("LDS"), "GIAMDOC");

    @Test
    void aDayOnWhichNothingWasLateWhenItBeganIsNobodys() {
        DelayDays days = days(owed("2023-3.4/step", ObligationKind.STEP, "GDNN", SENT));

        assertThat(days.on(SENT)).isEmpty();
        assertThat(side(days, SENT.plusDays(1))).isEqualTo("LEAD GDNN");
    }

    @Test
    void ofSeveralLateThingsTheOneThatHasBeenLateLongestHasTheDay() {
        ObligationHistory step = owed("2023-3.4/step", ObligationKind.STEP, "GDNN", SENT.plusDays(1));
        ObligationHistory request = owed("2023-3.4>KHTC/answer", ObligationKind.REQUEST, "KHTC", SENT);
        ObligationHistory together = owed("2023-3.4>BTXH/answer", ObligationKind.REQUEST, "STTTT", SENT);

        assertThat(side(days(step, request), SENT.plusDays(2))).isEqualTo("PARTNER KHTC");
        assertThat(side(days(step, request, together), SENT.plusDays(2)))
                .as("by its key of those that fell due together")
                .isEqualTo("OUTSIDE STTTT");
        assertThat(days(step, request).on(SENT.plusDays(2)).orElseThrow().request())
                .isEqualTo(new RequestKey("2023-3.4>KHTC"));
    }

    @Test
    void theSilentKeepTheirDaysAndLeadershipHasOnlyWhatOnlyItCanDo() {
        ObligationHistory request = owed("2023-3.4>KHTC/answer", ObligationKind.REQUEST, "KHTC", SENT);
        ObligationHistory approval = owed("2023-3.4/approve", ObligationKind.APPROVAL, "LDS", SENT.plusDays(5));
        ObligationHistory director = owed("2023-3.4/decide", ObligationKind.EXTENSION, "GIAMDOC", SENT.plusDays(5));

        assertThat(side(days(request, approval), SENT.plusDays(90))).isEqualTo("PARTNER KHTC");
        assertThat(side(days(approval), SENT.plusDays(6))).isEqualTo("LEADERSHIP LDS");
        assertThat(side(days(director), SENT.plusDays(6))).isEqualTo("LEADERSHIP LDS");
    }

    @Test
    void aNewLeadDoesNotAnswerForTheDaysOfTheOneBefore() {
        ObligationHistory item = new ObligationHistory(
                obligation("2023-3.4", ObligationKind.ITEM, "KHTC", SENT),
                List.of(opened(SENT), change(ObligationChange.What.OFFICE, "GDNN", "KHTC", SENT.plusDays(4))));
        DelayDays days = new DelayDays(new WorkKey("2023-3.4"), List.of(item), List.of(), PARTIES);

        assertThat(side(days, SENT.plusDays(4)))
                .as("of the day of the change too")
                .isEqualTo("LEAD GDNN");
        assertThat(side(days, SENT.plusDays(5))).isEqualTo("LEAD KHTC");
    }

    @Test
    void theLeadIsWhoOwesTheItemWhereverItStands() {
        ObligationHistory item = owed("2023-3.4", ObligationKind.ITEM, "GDNN", LocalDate.of(2023, 12, 15));
        ObligationHistory request = owed("2023-3.4>KHTC/answer", ObligationKind.REQUEST, "KHTC", SENT);
        DelayDays days = new DelayDays(new WorkKey("2023-3.4"), List.of(request, item), List.of(), PARTIES);

        assertThat(side(days, SENT.plusDays(1))).isEqualTo("PARTNER KHTC");
    }

    @Test
    void theItemIsNotLateByItselfWhileOneOfItsPartsIs() {
        ObligationHistory item = owed("2023-3.4", ObligationKind.ITEM, "GDNN", SENT.plusDays(1));
        ObligationHistory part = owed("2023-3.4.a", ObligationKind.ITEM, "KHTC", SENT.plusDays(5));
        ObligationHistory step = owed("2023-3.4/step", ObligationKind.STEP, "STTTT", SENT.plusDays(6));
        DelayDays days = new DelayDays(new WorkKey("2023-3.4"), List.of(item, step), List.of(part), PARTIES);

        assertThat(side(days, SENT.plusDays(5))).as("no part is late yet").isEqualTo("LEAD GDNN");
        assertThat(days.on(SENT.plusDays(6))).as("a part is, and tells it").isEmpty();
        assertThat(side(days, SENT.plusDays(7))).isEqualTo("OUTSIDE STTTT");
    }

    private static String side(DelayDays days, LocalDate day) {
        AttributedDay attributed = days.on(day).orElseThrow();
        return attributed.side() + " " + attributed.party();
    }

    /** With an item that is led by GDNN and due at the year's end. */
    private static DelayDays days(ObligationHistory... late) {
        ObligationHistory item = owed("2023-3.4", ObligationKind.ITEM, "GDNN", LocalDate.of(2023, 12, 15));
        return new DelayDays(
                new WorkKey("2023-3.4"),
                Stream.concat(Stream.of(item), Stream.of(late)).toList(),
                List.of(),
                PARTIES);
    }

    private static ObligationHistory owed(String key, ObligationKind kind, String party, LocalDate dueOn) {
        return new ObligationHistory(obligation(key, kind, party, dueOn), List.of(opened(dueOn)));
    }

    private static Obligation obligation(String key, ObligationKind kind, String party, LocalDate dueOn) {
        return new Obligation(
                key,
                "2023",
                kind,
                "2023-3.4",
                Subject.of(key.replaceFirst("/.*", "")),
                key,
                "",
                party,
                party,
                at(dueOn.minusDays(5)),
                dueOn,
                dueOn,
                null,
                null,
                ObligationState.OPEN,
                null,
                "task",
                null,
                null);
    }

    private static ObligationChange opened(LocalDate dueOn) {
        return change(ObligationChange.What.OPENED, null, dueOn.toString(), dueOn.minusDays(5));
    }

    private static ObligationChange change(
            ObligationChange.What what, @Nullable String before, @Nullable String after, LocalDate day) {
        return new ObligationChange(what, before, after, at(day), Actor.SYSTEM, null);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(HoChiMinhTime.ZONE).toInstant();
    }

    @Test
    void theWorkingDaysOfARequestBelongToWhoHadItInTheMorning() {
        RequestTime time = new RequestTime(
                new RequestKey("2023-3.4>KHTC"),
                "Kế hoạch",
                List.of(
                        new StateSince(SENT, State.SENT),
                        new StateSince(LocalDate.of(2023, 6, 12), State.ASKED_BACK),
                        new StateSince(LocalDate.of(2023, 6, 13), State.SENT),
                        new StateSince(LocalDate.of(2023, 6, 14), State.DECLINING),
                        new StateSince(LocalDate.of(2023, 6, 16), State.DECLINED)));

        RequestDays days = RequestDays.of(time, LocalDate.of(2023, 6, 30), new WorkingDays());

        assertThat(days).isEqualTo(new RequestDays(time.key(), "Kế hoạch", 3, 1, 2));
        assertThat(days.workingDays()).isEqualTo(6);
        assertThat(RequestDays.of(time, LocalDate.of(2023, 6, 12), new WorkingDays())
                        .withPartner())
                .as("today counts, the day of sending does not")
                .isEqualTo(2);
    }

    @Test
    void aRequestThatWasNeverSentHasNoDays() {
        RequestTime never = new RequestTime(new RequestKey("2023-3.4>KHTC"), "Kế hoạch", List.of());

        assertThat(RequestDays.of(never, SENT, new WorkingDays()).workingDays()).isZero();
    }

    @Test
    void theSharesOfADelayAreAllItsWorkingDays() {
        DelaySplit split = split(17, 12, 5);

        assertThat(split.formula()).isEqualTo("12 + 5 = 17 ngày làm việc");
        assertThat(split.percent(split.shares().get(0))).isEqualTo("70,6 %");
        assertThat(split.words()).containsExactly("Chủ trì GDNN 12", "Phối hợp KHTC 5");
        assertThatThrownBy(() -> split(18, 12, 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("17 trong tổng số 18");
    }

    @Test
    void theBarHasNoGap() {
        assertThat(split(3, 1, 2).bar()).containsExactly(new Part(Side.LEAD, 0, 333), new Part(Side.PARTNER, 333, 667));
        assertThat(split(0, 0, 0).bar()).containsExactly(new Part(Side.LEAD, 0, 0), new Part(Side.PARTNER, 0, 0));
        assertThat(split(0, 0, 0).percent(new Share(Side.LEAD, "GDNN", 0))).isEqualTo("0,0 %");
    }

    private static DelaySplit split(int days, int lead, int partner) {
        return new DelaySplit(
                new WorkKey("2023-3.4"),
                SENT,
                SENT.plusDays(30),
                days,
                List.of(new Share(Side.LEAD, "GDNN", lead), new Share(Side.PARTNER, "KHTC", partner)));
    }
}
