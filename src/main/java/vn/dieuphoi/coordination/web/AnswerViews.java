package vn.dieuphoi.coordination.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.CoordinationRequest.State;
import vn.dieuphoi.coordination.RequestBoard;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.coordination.RequestStep.Kind;
import vn.dieuphoi.coordination.answer.Askers;
import vn.dieuphoi.coordination.view.RequestLine;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;

/** Gathers what a partner sees of a request. */
@Component
class AnswerViews {

    private static final Set<Kind> BY_THE_PARTNER =
            EnumSet.of(Kind.ACCEPTED, Kind.ASKED_BACK, Kind.ANSWERED, Kind.DECLINED);
    private static final Set<Kind> BY_LEADERSHIP = EnumSet.of(Kind.DECLINING_UPHELD, Kind.DECLINING_OVERRULED);
    private static final Set<Kind> REPLIES = EnumSet.of(Kind.ANSWERED, Kind.DECLINED);

    /** The question itself stands above; a moved due date is shown as a date. */
    private static final Set<Kind> SHOWN_ELSEWHERE = EnumSet.of(Kind.SENT, Kind.EXTENDED, Kind.DUE_MOVED);

    private final CoordinationDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final PersonRegister people;
    private final Askers askers;
    private final RequestBoard board;

    AnswerViews(
            CoordinationDesk desk,
            WorkRegister register,
            PartyRegister parties,
            PersonRegister people,
            Askers askers,
            RequestBoard board) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
        this.people = people;
        this.askers = askers;
        this.board = board;
    }

    AnswerView of(RequestKey key) {
        CoordinationRequest request = desk.request(key);
        WorkItem work = register.item(key.workItem());
        String asker = parties.party(work.lead()).shortName();
        List<RequestStep> steps = desk.stepsOf(key);
        State state = request.state();
        RequestLine line = board.line(request);
        RequestStep reply = state.withPartner() ? null : lastReply(steps);
        return new AnswerView(
                key.value(),
                (key.workItem().itemCode().isPresent() ? "Mục " : "Việc ")
                        + key.workItem().number() + ". " + work.title(),
                asker,
                askers.of(key),
                request.partyName(),
                request.kind().label(),
                request.question(),
                request.dueOn(),
                request.originalDueOn(),
                request.extensions(),
                dueWords(request, line),
                request.state() == State.ASKED_BACK ? "waiting" : line.style(),
                steps.stream()
                        .filter(step -> !SHOWN_ELSEWHERE.contains(step.kind()) && !step.equals(reply))
                        .map(step -> said(step, request, asker))
                        .toList(),
                reply == null ? null : said(reply, request, asker),
                state.withPartner(),
                state.withPartner() && state != State.ACCEPTED,
                state.withPartner() || state == State.ASKED_BACK,
                state.withPartner() && !line.overdue(),
                state.label());
    }

    private static @Nullable RequestStep lastReply(List<RequestStep> steps) {
        return steps.stream()
                .filter(step -> REPLIES.contains(step.kind()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private AnswerView.Said said(RequestStep step, CoordinationRequest request, String asker) {
        return new AnswerView.Said(
                step.actor(),
                who(step, request, asker),
                step.kind().label(),
                step.at().atZone(HoChiMinhTime.ZONE),
                step.words(),
                step.channel() == null ? null : step.channel().label());
    }

    private String who(RequestStep step, CoordinationRequest request, String asker) {
        if (BY_LEADERSHIP.contains(step.kind())) {
            return parties.leadership().name();
        }
        return BY_THE_PARTNER.contains(step.kind())
                ? request.partyName() + " (" + people.displayName(step.actor()) + ")"
                : asker;
    }

    private static String dueWords(CoordinationRequest request, RequestLine line) {
        if (request.state() == State.ASKED_BACK) {
            return "đang chờ làm rõ";
        }
        return request.state().withPartner()
                ? line.leftWords()
                : line.counted() ? line.standing().label() : request.state().label();
    }
}
