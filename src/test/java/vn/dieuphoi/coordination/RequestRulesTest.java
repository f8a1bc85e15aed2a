package vn.dieuphoi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.NoSuchKey;
import vn.dieuphoi.calendar.DeadlineWords;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.view.RequestTime;
import vn.dieuphoi.coordination.view.RequestTime.Holder;
import vn.dieuphoi.coordination.view.RequestTime.StateSince;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/** Keys and due days of requests, and who had one on which day. */
class RequestRulesTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 8);
    private static final WorkingDays CALENDAR = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2023-3.4>STTTT, 2023-3.4, STTTT, 0, 1",
        "2023-4.2>UBND_HUYEN#3, 2023-4.2, UBND_HUYEN, 3, 1",
        "2023-3.4>STTTT~2, 2023-3.4, STTTT, 0, 2",
        "2023-4.2>UBND_HUYEN#12~3, 2023-4.2, UBND_HUYEN, 12, 3"
    })
    void aKeySaysWorkPartyMemberAndWhichRequestItIs(String text, String work, String party, int member, int ordinal) {
        RequestKey key = new RequestKey(text);

        assertThat(key.workItem()).isEqualTo(new WorkKey(work));
        assertThat(key.party()).isEqualTo(new PartyCode(party));
        assertThat(key.memberNumber()).isEqualTo(member);
        assertThat(key.ofMember()).isEqualTo(member > 0);
        assertThat(key.ordinal()).isEqualTo(ordinal);
        assertThat(RequestKey.of(new WorkKey(work), member == 0 ? party : party + "#" + member, ordinal))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2023-3.4", "2023-3.4>", ">KHTC", "2023-3.4>khtc", "2023-3.4>KHTC~", "2023-3.4>KHTC#12345"})
    void whatIsNoKeyIsRefused(String text) {
        assertThat(RequestKey.isOne(text)).isFalse();
        assertThatThrownBy(() -> new RequestKey(text))
                .isInstanceOf(NoSuchKey.class)
                .hasMessageContaining(text);
    }

    @Test
    void aDueDayInWorkingDaysKeepsItsRule() {
        RequestDue due = RequestDue.in(5, FIRST, CALENDAR);

        assertThat(due).isEqualTo(new RequestDue(LocalDate.of(2023, 6, 15), "trong 5 ngày làm việc", FIRST, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trong 5 ngày làm việc", "Trong  vòng 5 ngày làm việc.", " sau 5 ngày làm việc "})
    void writtenWorkingDaysAreCountedAgainWhenTheCalendarChanges(String words) {
        RequestDue due = RequestDue.written(words, FIRST, new DeadlineWords(CALENDAR));

        assertThat(due.on()).isEqualTo(LocalDate.of(2023, 6, 15));
        assertThat(due.from()).isEqualTo(FIRST);
        assertThat(due.workingDays()).isEqualTo(5);
        assertThat(due.words()).isNotNull();
    }

    @Test
    void aWrittenDayStaysWhereItIs() {
        RequestDue due = RequestDue.written("trước ngày 20/6/2023", FIRST, new DeadlineWords(CALENDAR));

        assertThat(due.on().getMonthValue()).isEqualTo(6);
        assertThat(due.words()).isNotNull();
        assertThat(due.from()).isNull();
        assertThat(due.workingDays()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, PARTNER",
        "ACCEPTED, PARTNER",
        "RETURNED, PARTNER",
        "REOPENED, PARTNER",
        "ASKED_BACK, LEAD",
        "ANSWERED, LEAD",
        "DECLINING, LEADERSHIP",
        "DECLINED, NOBODY",
        "TAKEN, NOBODY",
        "WITHDRAWN, NOBODY",
        "UNANSWERED, NOBODY"
    })
    void whoHasARequestFollowsFromItsState(State state, Holder holder) {
        RequestTime time = time(List.of(new StateSince(FIRST, state)));

        assertThat(time.holderOn(FIRST.plusDays(1))).isEqualTo(holder);
    }

    @Test
    void aDayBelongsToWhoHadTheRequestWhenItBegan() {
        RequestTime time =
                time(List.of(new StateSince(FIRST, State.SENT), new StateSince(FIRST.plusDays(3), State.ANSWERED)));

        assertThat(time.holderOn(FIRST)).isEqualTo(Holder.NOBODY);
        assertThat(time.holderOn(FIRST.plusDays(3))).isEqualTo(Holder.PARTNER);
        assertThat(time.holderOn(FIRST.plusDays(4))).isEqualTo(Holder.LEAD);
    }

    private static RequestTime time(List<StateSince> states) {
        return new RequestTime(new RequestKey("2023-3.4>KHTC"), "Kế hoạch", states);
    }
}
