package vn.dieuphoi.turn;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.ending.EndingWay;

/** What the standing office chose by hand. */
@Component
class TurnChoices {

    private final JdbcClient database;

    TurnChoices(JdbcClient database) {
        this.database = database;
    }

    /** @param remaining empty where what the rule found stands */
    record Choice(WorkKey work, EndingWay way, String remaining, String reason, Actor by, Instant at) {}

    void put(Choice choice) {
        database.sql("""
                        insert into turn_choice (work_item, way, remaining, reason, chosen_by, chosen_acting_for, chosen_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (work_item) do update set way = excluded.way, remaining = excluded.remaining,
                            reason = excluded.reason, chosen_by = excluded.chosen_by,
                            chosen_acting_for = excluded.chosen_acting_for, chosen_at = excluded.chosen_at""")
                .params(choice.work().value(), choice.way().name(), choice.remaining(), choice.reason())
                .params(choice.by().person(), choice.by().actingFor(), Timestamp.from(choice.at()))
                .update();
    }

    Map<WorkKey, Choice> all() {
        return database
                .sql("select * from turn_choice")
                .query((row, number) -> new Choice(
                        new WorkKey(row.getString("work_item")),
                        EndingWay.valueOf(row.getString("way")),
                        row.getString("remaining"),
                        row.getString("reason"),
                        Actor.in(row, "chosen_by", "chosen_acting_for"),
                        row.getTimestamp("chosen_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Choice::work, choice -> choice));
    }
}
