package vn.dieuphoi.models.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;

/** What came into force and which work moved with it; nothing in it is ever changed. */
@Component
class ChangeLedger {

    private final JdbcClient database;
    private final Clock clock;

    ChangeLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is about to be written.
     *
     * @param undoes the change that this one takes back; null for any other
     */
    record Entry(
            String process,
            String sha256,
            ModelChange.Kind kind,
            String base,
            String definition,
            boolean movesWork,
            List<MovedWork> moved,
            int stayed,
            @Nullable Long undoes,
            String reason,
            Actor actor) {}

    void write(Entry entry) {
        long id = database.sql("""
                        insert into model_change (process, kind, sha256, base, definition, moves_work, moved, stayed,
                            undoes, reason, actor, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(Arrays.asList(
                        entry.process(),
                        entry.kind().name(),
                        entry.sha256(),
                        entry.base(),
                        entry.definition(),
                        entry.movesWork(),
                        entry.moved().size(),
                        entry.stayed(),
                        entry.undoes(),
                        entry.reason(),
                        entry.actor().person(),
                        Timestamp.from(clock.instant())))
                .query(Long.class)
                .single();
        for (MovedWork work : entry.moved()) {
            database.sql("insert into model_change_instance (change, instance, subject, from_definition, steps)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id, work.instance(), work.subject(), work.from(), work.stepLines())
                    .update();
        }
    }

    /** Whether the same was done over that version before. */
    Optional<ModelChange> find(String process, String sha256, String base) {
        return database.sql("select * from model_change where process = ? and sha256 = ? and base = ?")
                .params(process, sha256, base)
                .query(ChangeLedger::change)
                .optional();
    }

    Optional<ModelChange> takenBack(long change) {
        return database.sql("select * from model_change where undoes = ?")
                .param(change)
                .query(ChangeLedger::change)
                .optional();
    }

    Optional<ModelChange> find(long id) {
        return database.sql("select * from model_change where id = ?")
                .param(id)
                .query(ChangeLedger::change)
                .optional();
    }

    /** Newest first. */
    List<ModelChange> of(String process) {
        return database.sql("select * from model_change where process = ? order by id desc")
                .param(process)
                .query(ChangeLedger::change)
                .list();
    }

    /** The last change of every process that has one. */
    List<ModelChange> last() {
        return database.sql("select distinct on (process) * from model_change order by process, id desc")
                .query(ChangeLedger::change)
                .list();
    }

    /** How to go back, by process instance. */
    Map<String, Origin> moved(long change) {
        Map<String, Origin> origins = new HashMap<>();
        database.sql("select instance, from_definition, steps from model_change_instance where change = ?")
                .param(change)
                .query((row, line) -> origins.put(
                        row.getString("instance"),
                        new Origin(row.getString("from_definition"), reversed(row.getString("steps")))))
                .list();
        return origins;
    }

    /** @param steps from the step of the newer version to the one of the older */
    record Origin(String definition, Map<String, String> steps) {}

    private static Map<String, String> reversed(String lines) {
        Map<String, String> steps = new HashMap<>();
        lines.lines().forEach(line -> {
            int arrow = line.indexOf('>');
            steps.put(line.substring(arrow + 1), line.substring(0, arrow));
        });
        return steps;
    }

    private static ModelChange change(ResultSet row, int line) throws SQLException {
        return new ModelChange(
                row.getLong("id"),
                row.getString("process"),
                ModelChange.Kind.valueOf(row.getString("kind")),
                row.getString("base"),
                row.getString("definition"),
                row.getBoolean("moves_work"),
                row.getInt("moved"),
                row.getInt("stayed"),
                row.getString("reason"),
                Actor.of(row.getString("actor")),
                row.getTimestamp("at").toInstant());
    }
}
