package vn.dieuphoi.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestTime;
import vn.dieuphoi.coordination.RequestTime.DueSince;
import vn.dieuphoi.coordination.RequestTime.StateSince;
import vn.dieuphoi.escalation.DelaySplit.Part;
import vn.dieuphoi.escalation.DelaySplit.Share;
import vn.dieuphoi.escalation.DelaySplit.Side;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.JournalEntry;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Whose a day of delay was (decision 10). */
class DelayDaysTest {

    /** A Thursday. */
    private static final LocalDate SENT = LocalDate.of(2023, 6, 8);

    @Test
    void leadershipHasADayOnlyWhenItsOwnTimeWasOverAndItStillWaited() {
        DelayDays days = new DelayDays(List.of(new LeadershipWait(SENT, SENT.plusDays(3))), List.of());
        DelayDays waiting = new DelayDays(List.of(new LeadershipWait(SENT, null)), List.of());

        assertThat(SENT.datesUntil(SENT.plusDays(6)).filter(days::leadershipOn))
                .containsExactly(SENT.plusDays(1), SENT.plusDays(2), SENT.plusDays(3));
        assertThat(waiting.leadershipOn(SENT.plusYears(1))).isTrue();
        assertThat(new DelayDays(List.of(), List.of()).leadershipOn(SENT)).isFalse();
    }

    @Test
    void ofSeveralLatePartnersTheOneThatWasLateLongestHasTheDay() {
        RequestTime late = request("2023-3.4>VP", SENT.plusDays(1), State.SENT);
        RequestTime longest = request("2023-3.4>STTTT", SENT, State.SENT);
        RequestTime together = request("2023-3.4>KHTC", SENT, State.SENT);
        RequestTime answered = request("2023-3.4>BTXH", SENT.minusDays(5), State.ANSWERED);

        LocalDate day = SENT.plusDays(2);
        assertThat(new DelayDays(List.of(), List.of(late, longest, answered)).partnerOn(day))
                .contains(longest);
        assertThat(new DelayDays(List.of(), List.of(late, longest, together)).partnerOn(day))
                .as("by its key of those that fell due together")
                .contains(together);
        assertThat(new DelayDays(List.of(), List.of(late, longest)).partnerOn(SENT.plusDays(1)))
                .contains(longest);
        assertThat(new DelayDays(List.of(), List.of(late, longest)).partnerOn(SENT))
                .isEmpty();
    }

    @Test
    void theWorkingDaysOfARequestBelongToWhoHadItInTheMorning() {
        RequestTime time = new RequestTime(
                new RequestKey("2023-3.4>KHTC"),
                new PartyCode("KHTC"),
                "Kế hoạch",
                List.of(
                        new StateSince(SENT, State.SENT),
                        new StateSince(LocalDate.of(2023, 6, 12), State.ASKED_BACK),
                        new StateSince(LocalDate.of(2023, 6, 13), State.SENT),
                        new StateSince(LocalDate.of(2023, 6, 14), State.DECLINING),
                        new StateSince(LocalDate.of(2023, 6, 16), State.DECLINED)),
                List.of(new DueSince(SENT, SENT.plusDays(7))));

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
        RequestTime never = new RequestTime(
                new RequestKey("2023-3.4>KHTC"), new PartyCode("KHTC"), "Kế hoạch", List.of(), List.of());

        assertThat(RequestDays.of(never, SENT, new WorkingDays()).workingDays()).isZero();
    }

    @Test
    void aNewLeadDoesNotAnswerForTheDaysOfTheOneBefore() {
        LeadHistory history = new LeadHistory(
                new PartyCode("VP"),
                List.of(handedOver("2023-06-08T16:59:59Z", "GDNN"), handedOver("2023-06-12T17:00:00Z", "KHTC")));

        assertThat(history.leadOn(SENT.minusDays(1))).isEqualTo(new PartyCode("GDNN"));
        assertThat(history.leadOn(SENT)).isEqualTo(new PartyCode("GDNN"));
        assertThat(history.leadOn(SENT.plusDays(1))).isEqualTo(new PartyCode("KHTC"));
        assertThat(history.leadOn(LocalDate.of(2023, 6, 13))).isEqualTo(new PartyCode("KHTC"));
        assertThat(history.leadOn(LocalDate.of(2023, 6, 14))).isEqualTo(new PartyCode("VP"));
    }

    private static JournalEntry handedOver(String at, String before) {
        return new JournalEntry(
                1, Instant.parse(at), "giamdoc", "2023-3.4", WorkRegister.HANDED_OVER, null, before, null, null);
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

    private static RequestTime request(String key, LocalDate due, State state) {
        RequestKey request = new RequestKey(key);
        return new RequestTime(
                request,
                request.party(),
                key,
                List.of(new StateSince(SENT.minusDays(3), state)),
                List.of(new DueSince(SENT.minusDays(3), due)));
    }
}
