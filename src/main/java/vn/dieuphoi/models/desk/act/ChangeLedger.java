package vn.dieuphoi.models.desk.act;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;

/** What came into force and which work moved with it; nothing in it is ever changed. */
@Component
public class ChangeLedger {

    private static final String CHANGES = """
            select c.*, a.kind, a.moves_work, a.reason, a.actor, a.at,
                   (select count(*) from model_change_instance i where i.change = c.id and i.outcome = 'MOVED') moved,
                   (select count(*) from model_change_instance i where i.change = c.id and i.outcome = 'STAYED') stayed_later,
                   (select count(*) from model_change_instance i where i.change = c.id and i.outcome = 'ENDED') ended,
                   (select count(*) from model_move m where m.change = c.id) waiting
              from model_change c join model_act a on a.id = c.act
            """;

    private final JdbcClient database;
    private final Clock clock;

    ChangeLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is about to be written.
     *
     * @param set of drafts that comes into force with it; null when none does
     * @param undoes the act that this one takes back; null for any other
     */
    public record Entry(
            ModelAct.Kind kind,
            @Nullable Long set,
            @Nullable Long undoes,
            boolean movesWork,
            String reason,
            Actor actor) {}

    /** @return the number of the act, to which its changes are added */
    public long open(Entry entry) {
        return database.sql("insert into model_act (kind, model_set, undoes, moves_work, reason, actor, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(Arrays.asList(
                        entry.kind().name(),
                        entry.set(),
                        entry.undoes(),
                        entry.movesWork(),
                        entry.reason(),
                        entry.actor().person(),
                        Timestamp.from(clock.instant())))
                .query(Long.class)
                .single();
    }

    /**
     * @param sha256 of the model with its forms; where none was deployed, of how the work stood
     * @param stayed pieces of work that do not move, as far as it is known now
     * @return the number of the change
     */
    public long add(long act, String process, String sha256, String base, String definition, int stayed) {
        return database.sql("insert into model_change (act, process, sha256, base, definition, stayed)"
                        + " values (?, ?, ?, ?, ?, ?) returning id")
                .params(act, process, sha256, base, definition, stayed)
                .query(Long.class)
                .single();
    }

    /** The act by which a set came into force. */
    public Optional<ModelAct> ofSet(long set) {
        return act("model_set = ?", set);
    }

    public Optional<ModelAct> takenBack(long act) {
        return act("undoes = ?", act);
    }

    public Optional<ModelAct> find(long act) {
        return act("id = ?", act);
    }

    private Optional<ModelAct> act(String which, long number) {
        return database.sql("select id, kind, moves_work, reason, actor, at from model_act where " + which)
                .param(number)
                .query((row, line) -> act(row, "id"))
                .optional();
    }

    public ModelAct ofChange(long change) {
        return database.sql("select a.* from model_act a join model_change c on c.act = a.id where c.id = ?")
                .param(change)
                .query((row, line) -> act(row, "id"))
                .single();
    }

    /** Acts of which some work still has to move, oldest first. */
    public List<ModelAct> underWay() {
        return database.sql("select * from model_act a where exists (select from model_move m"
                        + " join model_change c on c.id = m.change where c.act = a.id) order by id")
                .query((row, line) -> act(row, "id"))
                .list();
    }

    /** The newest acts, newest first. */
    public List<ModelAct> newest(int most) {
        return database.sql("select * from model_act order by id desc limit ?")
                .param(most)
                .query((row, line) -> act(row, "id"))
                .list();
    }

    /** Of an act, in the order in which they were added. */
    public List<ModelChange> changes(long act) {
        return database.sql(CHANGES + " where c.act = ? order by c.id")
                .param(act)
                .query(ChangeLedger::change)
                .list();
    }

    /** Whether the same was done over that version before. */
    public Optional<ModelChange> find(String process, String sha256, String base) {
        return database.sql(CHANGES + " where c.process = ? and c.sha256 = ? and c.base = ?")
                .params(process, sha256, base)
                .query(ChangeLedger::change)
                .optional();
    }

    /** Newest first. */
    public List<ModelChange> of(String process) {
        return database.sql(CHANGES + " where c.process = ? order by c.id desc")
                .param(process)
                .query(ChangeLedger::change)
                .list();
    }

    /** The last change of every process that has one. */
    public List<ModelChange> last() {
        return database.sql(CHANGES
                        + " where c.id in (select max(id) from model_change group by process) order by c.process")
                .query(ChangeLedger::change)
                .list();
    }

    private static ModelAct act(ResultSet row, String id) throws SQLException {
        return new ModelAct(
                row.getLong(id),
                ModelAct.Kind.valueOf(row.getString("kind")),
                row.getBoolean("moves_work"),
                row.getString("reason"),
                Actor.of(row.getString("actor")),
                row.getTimestamp("at").toInstant());
    }

    private static ModelChange change(ResultSet row, int line) throws SQLException {
        return new ModelChange(
                row.getLong("id"),
                act(row, "act"),
                row.getString("process"),
                row.getString("base"),
                row.getString("definition"),
                row.getInt("moved"),
                row.getInt("stayed") + row.getInt("stayed_later"),
                row.getInt("ended"),
                row.getInt("waiting"));
    }
}
