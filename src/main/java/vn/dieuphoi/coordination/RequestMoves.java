package vn.dieuphoi.coordination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.coordination.answer.Reply;
import vn.dieuphoi.work.WorkRegister;

/**
 * What partner, lead and leadership do to a request. Only the models' listeners and {@code coordination.process} call it:
 * the process moves with the row, in one transaction.
 */
@Service
@Transactional
public class RequestMoves {

    /** An answer that was given back, and a request that was reopened, is due again after so many at the earliest. */
    static final int WORKING_DAYS_TO_REWORK = 5;

    /** Whoever gets a request back has at least so many, however long the others had it. */
    static final int WORKING_DAYS_AT_LEAST = 3;

    private final CoordinationDesk desk;
    private final RequestSteps steps;
    private final WorkRegister register;
    private final WorkingDays workingDays;
    private final Clock clock;

    RequestMoves(
            CoordinationDesk desk, RequestSteps steps, WorkRegister register, WorkingDays workingDays, Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.register = register;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Takes a partner's reply of any kind. */
    public void reply(RequestKey key, Reply reply, Actor actor) {
        AnswerChannel channel = reply.channel();
        String words = reply.words().isEmpty() ? null : reply.words();
        switch (reply.kind()) {
            case ACCEPT -> move(key, RequestStep.Kind.ACCEPTED, actor, words, channel, CoordinationRequest::accept);
            case ANSWER ->
                move(
                        key,
                        RequestStep.Kind.ANSWERED,
                        actor,
                        words,
                        channel,
                        request -> request.answer(reply.words(), reply.documentSign(), actor, clock.instant()));
            case ASK_BACK ->
                move(
                        key,
                        RequestStep.Kind.ASKED_BACK,
                        actor,
                        words,
                        channel,
                        request -> request.askBack(clock.instant()));
            case DECLINE ->
                move(
                        key,
                        RequestStep.Kind.DECLINED,
                        actor,
                        words,
                        channel,
                        request -> request.decline(actor, clock.instant()));
        }
    }

    /** The lead explains what was asked; the days it took do not count for the partner. */
    public void clarify(RequestKey key, String words, Actor actor) {
        required(words, "Hãy ghi nội dung làm rõ để đơn vị trả lời được.");
        move(key, RequestStep.Kind.CLARIFIED, actor, words, request -> request.clarify(afterTheWait(request)));
    }

    public void take(RequestKey key, Actor actor) {
        move(key, RequestStep.Kind.TAKEN, actor, null, request -> request.take(clock.instant()));
    }

    public void giveBack(RequestKey key, String reason, Actor actor) {
        required(reason, "Hãy ghi nội dung cần bổ sung.");
        move(key, RequestStep.Kind.RETURNED, actor, reason, request -> request.giveBack(reason, rework(request)));
    }

    /** Leadership decides on a declining, with a reason either way. */
    public void decideDeclining(RequestKey key, boolean upheld, String reason, Actor actor) {
        required(reason, "Hãy ghi lý do của quyết định.");
        if (upheld) {
            move(
                    key,
                    RequestStep.Kind.DECLINING_UPHELD,
                    actor,
                    reason,
                    request -> request.upholdDeclining(clock.instant()));
        } else {
            move(
                    key,
                    RequestStep.Kind.DECLINING_OVERRULED,
                    actor,
                    reason,
                    request -> request.overruleDeclining(afterTheWait(request)));
        }
    }

    public void withdraw(RequestKey key, String reason, Actor actor) {
        required(reason, "Rút đề nghị cần có lý do; hãy ghi lý do.");
        move(key, RequestStep.Kind.WITHDRAWN, actor, reason, request -> request.withdraw(clock.instant()));
    }

    /** Only what is overdue; that nobody answered stays on record and is no consent. */
    public void goOnWithout(RequestKey key, String reason, Actor actor) {
        required(reason, "Làm tiếp khi chưa có trả lời cần có lý do; hãy ghi lý do.");
        move(
                key,
                RequestStep.Kind.GONE_ON_WITHOUT,
                actor,
                reason,
                request -> request.goOnWithout(Days.today(clock), clock.instant()));
    }

    public void reopen(RequestKey key, String reason, Actor actor) {
        required(reason, "Mở lại đề nghị cần có lý do; hãy ghi điều còn phải trả lời.");
        if (register.item(key.workItem()).closedAt().isPresent()) {
            throw new Refused(
                    "Công việc " + key.workItem().number() + " đã kết thúc nên không mở lại đề nghị được nữa.");
        }
        move(key, RequestStep.Kind.REOPENED, actor, reason, request -> request.reopen(rework(request)));
    }

    /** Who answered early does not lose the days that were left. */
    private RequestDue rework(CoordinationRequest request) {
        RequestDue again = RequestDue.in(WORKING_DAYS_TO_REWORK, Days.today(clock), workingDays);
        return again.on().isAfter(request.dueOn()) ? again : request.due();
    }

    private RequestDue afterTheWait(CoordinationRequest request) {
        LocalDate today = Days.today(clock);
        int waited = workingDays.between(Days.of(request.heldSince().orElse(clock.instant())), today);
        LocalDate shifted = workingDays.plus(request.dueOn(), waited);
        LocalDate earliest = workingDays.plus(today, WORKING_DAYS_AT_LEAST);
        LocalDate due = shifted.isBefore(earliest) ? earliest : shifted;
        return due.equals(request.dueOn()) ? request.due() : RequestDue.on(due);
    }

    private static void required(String words, String otherwise) {
        if (words.isBlank()) {
            throw new Refused(otherwise);
        }
    }

    private void move(
            RequestKey key,
            RequestStep.Kind step,
            Actor actor,
            @Nullable String words,
            Consumer<CoordinationRequest> verb) {
        move(key, step, actor, words, null, verb);
    }

    private void move(
            RequestKey key,
            RequestStep.Kind step,
            Actor actor,
            @Nullable String words,
            @Nullable AnswerChannel channel,
            Consumer<CoordinationRequest> verb) {
        CoordinationRequest request = desk.request(key);
        CoordinationRequest.State before = request.state();
        LocalDate dueBefore = request.dueOn();
        verb.accept(request);
        steps.record(request, step, before, actor, words, channel);
        if (!request.dueOn().equals(dueBefore)) {
            String moved = "Hạn mới %s, trước là %s.".formatted(Days.written(request.dueOn()), Days.written(dueBefore));
            steps.recordDue(request, RequestStep.Kind.DUE_MOVED, actor, moved, dueBefore);
        }
    }
}
