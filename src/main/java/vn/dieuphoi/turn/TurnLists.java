package vn.dieuphoi.turn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/** The lists that were submitted, with their lines. */
@Component
class TurnLists {

    private final JdbcClient database;

    TurnLists(JdbcClient database) {
        this.database = database;
    }

    String add(PlanId plan, List<TurnRow> rows, Actor actor, Instant now) {
        int number = database.sql("select count(*) + 1 from turn_list where plan = ?")
                .param(plan.value())
                .query(Integer.class)
                .single();
        String key = plan + "~turn" + number;
        database.sql("""
                        insert into turn_list (key, plan, number, state, submitted_by, submitted_acting_for, submitted_at)
                        values (?, ?, ?, 'WAITING', ?, ?, ?)""")
                .params(key, plan.value(), number)
                .params(actor.person(), actor.actingFor(), Timestamp.from(now))
                .update();
        for (TurnRow row : rows) {
            database.sql(
                            "insert into turn_line (list, work_item, way, percent, remaining, reason) values (?, ?, ?, ?, ?, ?)")
                    .params(key, row.work().value(), String.valueOf(row.way()))
                    .params(row.percent(), row.remaining(), row.reason())
                    .update();
        }
        return key;
    }

    /** The newest first. */
    List<TurnList> ofPlan(PlanId plan) {
        return database
                .sql("select key from turn_list where plan = ? order by number desc")
                .param(plan.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(key -> find(key).stream())
                .toList();
    }

    Optional<TurnList> find(String key) {
        return database.sql("select * from turn_list where key = ?")
                .param(key)
                .query((row, number) -> list(row, linesOf(key)))
                .optional();
    }

    private List<TurnLine> linesOf(String key) {
        return database.sql("select * from turn_line where list = ?").param(key).query(TurnLists::line).list().stream()
                .sorted(Comparator.comparing(TurnLine::work, PlanOrder.OF_WORK))
                .toList();
    }

    /** In which list each of the plan's items waits for the signature, or for its end after it. */
    Map<String, String> waiting(PlanId plan) {
        return database
                .sql("""
                        select l.work_item, l.list from turn_line l join turn_list t on t.key = l.list
                        where t.plan = ? and (t.state = 'WAITING' or t.state = 'SIGNED' and l.ordered_at is null)""")
                .param(plan.value())
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    /** @return false when it was decided before */
    boolean decide(String key, TurnList.State state, String words, Actor actor, Instant now) {
        return database.sql("""
                        update turn_list set state = ?, words = ?, decided_by = ?, decided_acting_for = ?, decided_at = ?
                        where key = ? and state = 'WAITING'""")
                        .params(state.name(), words)
                        .params(actor.person(), actor.actingFor(), Timestamp.from(now))
                        .param(key)
                        .update()
                == 1;
    }

    /** @return false when it was ordered before */
    boolean ordered(String key, WorkKey work, Instant now) {
        return database.sql(
                                "update turn_line set ordered_at = ? where list = ? and work_item = ? and ordered_at is null")
                        .params(Timestamp.from(now), key, work.value())
                        .update()
                == 1;
    }

    private static TurnLine line(ResultSet row, int number) throws SQLException {
        return new TurnLine(
                new WorkKey(row.getString("work_item")),
                EndingWay.valueOf(row.getString("way")),
                row.getObject("percent", Integer.class),
                row.getString("remaining"),
                row.getString("reason"),
                row.getTimestamp("ordered_at") != null);
    }

    private static TurnList list(ResultSet row, List<TurnLine> lines) throws SQLException {
        return new TurnList(
                row.getString("key"),
                new PlanId(row.getString("plan")),
                row.getInt("number"),
                TurnList.State.valueOf(row.getString("state")),
                Actor.in(row, "submitted_by", "submitted_acting_for"),
                row.getTimestamp("submitted_at").toInstant(),
                Actor.inOrNull(row, "decided_by", "decided_acting_for"),
                moment(row.getTimestamp("decided_at")),
                row.getString("words"),
                lines);
    }

    private static @Nullable Instant moment(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
