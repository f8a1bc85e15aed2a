package vn.dieuphoi.turn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/** What leads were asked, one question for each piece of work. */
@Component
class TurnQuestions {

    private final JdbcClient database;

    TurnQuestions(JdbcClient database) {
        this.database = database;
    }

    void put(WorkKey work, @Nullable EndingWay proposed, Actor by, Instant at) {
        database.sql("""
                        insert into turn_question (work_item, proposed, asked_by, asked_acting_for, asked_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (work_item) do update set proposed = excluded.proposed, asked_by = excluded.asked_by,
                            asked_acting_for = excluded.asked_acting_for, asked_at = excluded.asked_at, agrees = null,
                            words = '', answered_by = null, answered_acting_for = null, answered_at = null""")
                .params(work.value(), proposed == null ? "" : proposed.name())
                .params(by.person(), by.actingFor(), Timestamp.from(at))
                .update();
    }

    /** @return false when it is not asked, or has been answered */
    boolean answer(WorkKey work, boolean agrees, String words, Actor by, Instant at) {
        return database.sql("""
                        update turn_question set agrees = ?, words = ?, answered_by = ?, answered_acting_for = ?, answered_at = ?
                        where work_item = ? and answered_at is null""")
                        .params(agrees, words)
                        .params(by.person(), by.actingFor(), Timestamp.from(at))
                        .param(work.value())
                        .update()
                == 1;
    }

    Optional<TurnQuestion> find(WorkKey work) {
        return database.sql("select * from turn_question where work_item = ?")
                .param(work.value())
                .query(TurnQuestions::question)
                .optional();
    }

    Map<WorkKey, TurnQuestion> all() {
        return database.sql("select * from turn_question").query(TurnQuestions::question).list().stream()
                .collect(Collectors.toMap(TurnQuestion::work, question -> question));
    }

    private static TurnQuestion question(ResultSet row, int number) throws SQLException {
        String proposed = row.getString("proposed");
        Timestamp answered = row.getTimestamp("answered_at");
        return new TurnQuestion(
                new WorkKey(row.getString("work_item")),
                proposed.isEmpty() ? null : EndingWay.valueOf(proposed),
                Actor.in(row, "asked_by", "asked_acting_for"),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("agrees", Boolean.class),
                row.getString("words"),
                Actor.inOrNull(row, "answered_by", "answered_acting_for"),
                answered == null ? null : answered.toInstant());
    }
}
