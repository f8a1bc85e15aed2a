package vn.dieuphoi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.obligation.Standing;

/** Which move is legal from which state, and what it does to the partner's clock. */
class CoordinationRequestTest {

    private static final LocalDate DUE = LocalDate.of(2023, 6, 15);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 22);
    private static final Instant SENT = Instant.parse("2023-06-08T02:00:00Z");
    private static final Instant NOW = Instant.parse("2023-06-16T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 16);

    private static final Set<State> WITH_PARTNER =
            EnumSet.of(State.SENT, State.ACCEPTED, State.RETURNED, State.REOPENED);

    private static final Map<State, Consumer<CoordinationRequest>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(State.SENT, request -> {}),
            Map.entry(State.ACCEPTED, CoordinationRequest::accept),
            Map.entry(State.ASKED_BACK, request -> request.askBack(NOW)),
            Map.entry(State.ANSWERED, CoordinationRequestTest::answer),
            Map.entry(State.RETURNED, request -> {
                answer(request);
                request.giveBack("Thiếu số liệu", RequestDue.on(LATER));
            }),
            Map.entry(State.DECLINING, request -> request.decline(Actor.of("khtc"), NOW)),
            Map.entry(State.DECLINED, request -> {
                request.decline(Actor.of("khtc"), NOW);
                request.upholdDeclining(NOW);
            }),
            Map.entry(State.TAKEN, request -> {
                answer(request);
                request.take(NOW);
            }),
            Map.entry(State.WITHDRAWN, request -> request.withdraw(NOW)),
            Map.entry(State.REOPENED, request -> {
                answer(request);
                request.take(NOW);
                request.reopen(RequestDue.on(LATER));
            }),
            Map.entry(State.UNANSWERED, request -> request.goOnWithout(TODAY, NOW))));

    private enum Move {
        ACCEPT(State.ACCEPTED, EnumSet.of(State.SENT, State.RETURNED, State.REOPENED), CoordinationRequest::accept),
        ANSWER(State.ANSWERED, WITH_PARTNER, CoordinationRequestTest::answer),
        DECLINE(State.DECLINING, WITH_PARTNER, request -> request.decline(Actor.of("khtc"), NOW)),
        ASK_BACK(State.ASKED_BACK, WITH_PARTNER, request -> request.askBack(NOW)),
        CLARIFY(State.SENT, EnumSet.of(State.ASKED_BACK), request -> request.clarify(RequestDue.on(LATER))),
        UPHOLD(State.DECLINED, EnumSet.of(State.DECLINING), request -> request.upholdDeclining(NOW)),
        OVERRULE(State.SENT, EnumSet.of(State.DECLINING), request -> request.overruleDeclining(RequestDue.on(LATER))),
        TAKE(State.TAKEN, EnumSet.of(State.ANSWERED), request -> request.take(NOW)),
        GIVE_BACK(
                State.RETURNED,
                EnumSet.of(State.ANSWERED),
                request -> request.giveBack("Thiếu số liệu", RequestDue.on(LATER))),
        WITHDRAW(
                State.WITHDRAWN,
                EnumSet.complementOf(EnumSet.of(State.DECLINED, State.TAKEN, State.WITHDRAWN, State.UNANSWERED)),
                request -> request.withdraw(NOW)),
        GO_ON(State.UNANSWERED, WITH_PARTNER, request -> request.goOnWithout(LATER.plusDays(1), NOW)),
        REOPEN(State.REOPENED, EnumSet.of(State.TAKEN), request -> request.reopen(RequestDue.on(LATER))),
        EXTEND(null, WITH_PARTNER, request -> request.extendTo(LATER.plusDays(1)));

        private final State after;
        private final Set<State> from;
        private final Consumer<CoordinationRequest> made;

        Move(State after, Set<State> from, Consumer<CoordinationRequest> made) {
            this.after = after;
            this.from = from;
            this.made = made;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMoveIsMadeFromItsStatesAndRefusedFromAllOthers(Move move) {
        for (State state : State.values()) {
            CoordinationRequest request = in(state);
            if (move.from.contains(state)) {
                move.made.accept(request);
                assertThat(request.state())
                        .as("%s from %s", move, state)
                        .isEqualTo(move.after == null ? state : move.after);
            } else {
                assertThatThrownBy(() -> move.made.accept(request))
                        .as("%s from %s", move, state)
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("Phòng Kế hoạch – Tài chính")
                        .hasMessageContaining("“" + state.label() + "”");
                assertThat(request.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void eachStateHasWordsOfItsOwn() {
        assertThat(State.values())
                .extracting(State::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> !label.isBlank());
    }

    @Test
    void whoseTurnItIsAndWhatIsOverFollowFromTheState() {
        assertThat(State.ofThePartner()).isEqualTo(WITH_PARTNER);
        assertThat(State.values()).filteredOn(State::withPartner).containsExactlyInAnyOrderElementsOf(WITH_PARTNER);
        assertThat(State.values())
                .filteredOn(State::closed)
                .containsExactlyInAnyOrder(State.DECLINED, State.TAKEN, State.WITHDRAWN, State.UNANSWERED);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsClosedAtAMomentExactlyWhileItsStateIsClosed(State state) {
        assertThat(in(state).closedAt().isPresent()).isEqualTo(state.closed());
    }

    @Test
    void onlyTheLeadOrLeadershipHoldsARequest() {
        for (State state : State.values()) {
            assertThat(in(state).heldSince().isPresent())
                    .as(state.name())
                    .isEqualTo(EnumSet.of(State.ASKED_BACK, State.ANSWERED, State.DECLINING)
                            .contains(state));
        }
    }

    @Test
    void anAnswerKeepsItsWordsItsSignAndWhoGaveIt() {
        CoordinationRequest request = in(State.ANSWERED);

        assertThat(request.answer()).contains("Đồng ý");
        assertThat(request.documentSign()).contains("12/KHTC");
        assertThat(request.answeredBy()).contains(Actor.of("khtc"));
        assertThat(request.answeredAt()).contains(NOW);
    }

    @Test
    void anAnswerThatIsGivenBackIsOwedAgainByTheNewDay() {
        CoordinationRequest request = in(State.RETURNED);

        assertThat(request.returnReason()).contains("Thiếu số liệu");
        assertThat(request.answeredAt()).isEmpty();
        assertThat(request.dueOn()).isEqualTo(LATER);
        assertThat(request.originalDueOn()).isEqualTo(DUE);
        assertThat(request.extensions()).isZero();
    }

    @Test
    void theLeadGoesOnWithoutAnAnswerOnlyAfterItsDay() {
        CoordinationRequest request = sent();

        assertThatThrownBy(() -> request.goOnWithout(DUE, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("15/06/2023");
        assertThat(request.state()).isEqualTo(State.SENT);
        request.goOnWithout(DUE.plusDays(1), NOW);
        assertThat(request.state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void anExtensionIsCountedAndGoesForwardOnly() {
        CoordinationRequest request = sent();

        assertThatThrownBy(() -> request.extendTo(DUE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("15/06/2023");
        assertThat(request.extensions()).isZero();
        request.extendTo(LATER);
        assertThat(request.extensions()).isEqualTo(1);
        assertThat(request.due()).isEqualTo(RequestDue.on(LATER));
    }

    @Test
    void aChangedCalendarMovesTheDayAndIsNoExtension() {
        CoordinationRequest request = sent();

        request.followCalendar(LATER);

        assertThat(request.dueOn()).isEqualTo(LATER);
        assertThat(request.dueWorkingDays()).contains(5);
        assertThat(request.extensions()).isZero();
    }

    @Test
    void silenceIsMarkedWithTheFirstDayThatPassed() {
        CoordinationRequest request = sent();

        request.markUnanswered(DUE);
        request.markUnanswered(LATER);

        assertThat(request.unansweredSince()).contains(DUE);
    }

    @Test
    void thePartnersClockStandsWhileSomebodyElseHasIt() {
        LocalDate muchLater = LocalDate.of(2023, 7, 31);
        CoordinationRequest asked = sent();
        asked.askBack(Instant.parse("2023-06-15T10:00:00Z"));

        assertThat(sent().standing(DUE)).isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(sent().standing(DUE.plusDays(1))).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(asked.standing(muchLater)).isEqualTo(Standing.State.OPEN_IN_TIME);
        assertThat(in(State.DECLINING).standing(muchLater)).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(in(State.ANSWERED).standing(muchLater)).isEqualTo(Standing.State.DONE_LATE);
        assertThat(in(State.UNANSWERED).standing(muchLater)).isEqualTo(Standing.State.OPEN_LATE);
        assertThat(in(State.WITHDRAWN).standing(muchLater)).isEqualTo(Standing.State.WITHDRAWN);
    }

    @Test
    void anAnswerLateInTheEveningIsOfThatDayInHoChiMinhCity() {
        CoordinationRequest request = sent();
        request.answer("Đồng ý", null, Actor.of("khtc"), Instant.parse("2023-06-15T16:59:59Z"));
        CoordinationRequest late = sent();
        late.answer("Đồng ý", null, Actor.of("khtc"), Instant.parse("2023-06-15T17:00:00Z"));

        assertThat(request.standing(LATER)).isEqualTo(Standing.State.DONE_IN_TIME);
        assertThat(late.standing(LATER)).isEqualTo(Standing.State.DONE_LATE);
    }

    @Test
    void aMemberOfASetIsCalledByItsOwnName() {
        CoordinationRequest request = new CoordinationRequest(
                new RequestKey("2023-4.2>UBND_HUYEN#3"),
                new Asked("UBND_HUYEN#3", "Huyện Ba", true),
                new RequestQuestion(RequestKind.DATA, "Số liệu?", RequestDue.on(DUE), null),
                Actor.of("gdnn"),
                SENT);

        assertThat(request.member()).contains("Huyện Ba");
        assertThat(request.partyName()).isEqualTo("Huyện Ba");
        assertThat(sent().member()).isEmpty();
    }

    @Test
    void whatWasAskedStandsAsItWasSent() {
        CoordinationRequest request = sent();

        assertThat(request.key()).isEqualTo(new RequestKey("2023-3.4>KHTC"));
        assertThat(request.workItem().value()).isEqualTo("2023-3.4");
        assertThat(request.party().value()).isEqualTo("KHTC");
        assertThat(request.kind()).isEqualTo(RequestKind.OPINION);
        assertThat(request.question()).isEqualTo("Có ý kiến gì?");
        assertThat(request.sentBy().person()).isEqualTo("gdnn.truong");
        assertThat(request.sentAt()).isEqualTo(SENT);
        assertThat(request.dueWords()).contains("trong 5 ngày làm việc");
        assertThat(request.dueFrom()).contains(LocalDate.of(2023, 6, 8));
        assertThat(request.dueWorkingDays()).contains(5);
    }

    private static CoordinationRequest in(State state) {
        CoordinationRequest request = sent();
        WAYS.get(state).accept(request);
        assertThat(request.state()).isEqualTo(state);
        return request;
    }

    private static CoordinationRequest sent() {
        return new CoordinationRequest(
                new RequestKey("2023-3.4>KHTC"),
                new Asked("KHTC", "Phòng Kế hoạch – Tài chính", false),
                new RequestQuestion(
                        RequestKind.OPINION,
                        "Có ý kiến gì?",
                        new RequestDue(DUE, "trong 5 ngày làm việc", LocalDate.of(2023, 6, 8), 5),
                        null),
                Actor.of("gdnn.truong"),
                SENT);
    }

    private static void answer(CoordinationRequest request) {
        request.answer("Đồng ý", "12/KHTC", Actor.of("khtc"), NOW);
    }
}
