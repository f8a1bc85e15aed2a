package vn.dieuphoi.coordination;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.answer.AnswerChannel;
import vn.dieuphoi.work.deadline.DueDays;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Writes each step of a request twice: as a row that other modules can count with, and as a line that people read. */
@Component
class RequestSteps {

    private final JdbcClient database;
    private final DueDays dueDays;
    private final Journal journal;
    private final Clock clock;

    RequestSteps(JdbcClient database, DueDays dueDays, Journal journal, Clock clock) {
        this.dueDays = dueDays;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param before null for the first step */
    void record(
            CoordinationRequest request,
            RequestStep.Kind step,
            CoordinationRequest.@Nullable State before,
            Actor actor,
            @Nullable String words,
            @Nullable AnswerChannel channel) {
        write(request, step, before, actor, words, channel);
        journal.recordChange(
                actor,
                request.key().subject(),
                channel == null ? step.label() : step.label() + " (" + channel.label() + ")",
                words,
                before == null ? null : before.label(),
                request.state().label());
    }

    /** A step that moves the due date and leaves the state. */
    void recordDue(
            CoordinationRequest request, RequestStep.Kind step, Actor actor, @Nullable String words, LocalDate before) {
        write(request, step, request.state(), actor, words, null);
        dueDays.move(
                request.key().subject(),
                step == RequestStep.Kind.EXTENDED ? ChangedValue.ANSWER_DUE : ChangedValue.ANSWER_DUE_MOVED,
                before,
                request.dueOn(),
                words,
                actor);
    }

    private void write(
            CoordinationRequest request,
            RequestStep.Kind step,
            CoordinationRequest.@Nullable State before,
            Actor actor,
            @Nullable String words,
            @Nullable AnswerChannel channel) {
        String key = request.key().value();
        database.sql("insert into coordination_step"
                        + " (request, number, at, actor, acting_for, step, before, after, words, channel)"
                        + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?"
                        + " from coordination_step where request = ?")
                .params(
                        key,
                        Timestamp.from(clock.instant()),
                        actor.person(),
                        actor.actingFor(),
                        step.name(),
                        before == null ? null : before.name(),
                        request.state().name(),
                        words,
                        channel == null ? null : channel.name(),
                        key)
                .update();
    }

    List<RequestStep> of(RequestKey key) {
        return database.sql("select number, at, actor, acting_for, step, before, after, words, channel"
                        + " from coordination_step"
                        + " where request = ? order by number")
                .param(key.value())
                .query((row, line) -> new RequestStep(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        Actor.in(row, "actor", "acting_for"),
                        RequestStep.Kind.valueOf(row.getString("step")),
                        row.getString("before") == null
                                ? null
                                : CoordinationRequest.State.valueOf(row.getString("before")),
                        CoordinationRequest.State.valueOf(row.getString("after")),
                        row.getString("words"),
                        row.getString("channel") == null ? null : AnswerChannel.valueOf(row.getString("channel"))))
                .list();
    }
}
