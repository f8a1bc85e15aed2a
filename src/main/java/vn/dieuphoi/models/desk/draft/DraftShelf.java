package vn.dieuphoi.models.desk.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.models.desk.version.NumberOrder;

/**
 * Keeps drafts in sets. A process has one draft: the next upload takes its place, and takes it into its own set. A set
 * whose last draft goes is gone, and so is a form that no draft of the set names any longer.
 */
@Component
public class DraftShelf {

    private final JdbcClient database;
    private final Clock clock;

    DraftShelf(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param set into which it goes; null for a new one
     * @return the set
     */
    @Transactional
    public long put(@Nullable Long set, SetContent content, Actor actor) {
        Timestamp now = Timestamp.from(clock.instant());
        long into = set == null ? created(actor, now) : locked(set);
        content.models()
                .forEach((process, bpmn) -> database.sql("""
                        insert into model_draft (process, model_set, bpmn, uploaded_by, uploaded_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (process) do update set model_set = excluded.model_set, bpmn = excluded.bpmn,
                            uploaded_by = excluded.uploaded_by, uploaded_at = excluded.uploaded_at""")
                        .params(process, into, bpmn, actor.person(), now)
                        .update());
        content.forms()
                .forEach((name, form) ->
                        database.sql("""
                        insert into model_set_form (model_set, name, content) values (?, ?, ?)
                        on conflict (model_set, name) do update set content = excluded.content""").params(into, name, form).update());
        tidy();
        return into;
    }

    private long created(Actor actor, Timestamp now) {
        return database.sql("insert into model_set (created_by, created_at) values (?, ?) returning id")
                .params(actor.person(), now)
                .query(Long.class)
                .single();
    }

    private long locked(long set) {
        return database.sql("select id from model_set where id = ? for update")
                .param(set)
                .query(Long.class)
                .optional()
                .orElseThrow(DraftShelf::gone);
    }

    void name(long set, String name) {
        database.sql("update model_set set name = nullif(?, '') where id = ?")
                .params(name, set)
                .update();
    }

    void checked(long set, int faults) {
        database.sql("update model_set set checked_at = ?, faults = ? where id = ?")
                .params(Timestamp.from(clock.instant()), faults, set)
                .update();
    }

    void rehearsed(long set, RehearsalSummary summary, Actor actor) {
        database.sql("""
                        update model_set set rehearsed_at = ?, rehearsed_by = ?, rehearsed_files = ?, rehearsal_passed = ?,
                            rehearsal_words = ?
                        where id = ?""")
                .params(Timestamp.from(clock.instant()), actor.person(), summary.files())
                .params(summary.passed(), summary.words(), set)
                .update();
    }

    /** Takes one draft out of its set. */
    @Transactional
    public void drop(long set, String process) {
        database.sql("delete from model_draft where model_set = ? and process = ?")
                .params(set, process)
                .update();
        tidy();
    }

    @Transactional
    public void drop(long set) {
        database.sql("delete from model_set where id = ?").param(set).update();
    }

    private void tidy() {
        database.sql("delete from model_set s where not exists (select from model_draft d where d.model_set = s.id)")
                .update();
        for (long set : database.sql("select distinct model_set from model_set_form")
                .query(Long.class)
                .list()) {
            SetContent content = content(set);
            Set<String> strange = new TreeSet<>(content.forms().keySet());
            content.models().values().forEach(bpmn -> strange.removeAll(NamedForms.in(bpmn)));
            strange.forEach(form -> database.sql("delete from model_set_form where model_set = ? and name = ?")
                    .params(set, form)
                    .update());
        }
    }

    public Optional<DraftSet> find(long set) {
        return database.sql("select * from model_set where id = ?")
                .param(set)
                .query(this::set)
                .optional();
    }

    /** Newest first. */
    public List<DraftSet> all() {
        return database.sql("select * from model_set order by id desc")
                .query(this::set)
                .list();
    }

    /** The set in which a process has its draft. */
    public Optional<DraftSet> withDraftOf(String process) {
        return database.sql("select s.* from model_set s join model_draft d on d.model_set = s.id where d.process = ?")
                .param(process)
                .query(this::set)
                .optional();
    }

    /** @throws Refused when it is gone */
    public SetContent content(long set) {
        Map<String, String> models = texts("select process, bpmn from model_draft where model_set = ?", set);
        if (models.isEmpty()) {
            throw gone();
        }
        return new SetContent(models, texts("select name, content from model_set_form where model_set = ?", set));
    }

    private Map<String, String> texts(String query, long set) {
        Map<String, String> texts = new TreeMap<>();
        database.sql(query)
                .param(set)
                .query((row, line) -> texts.put(row.getString(1), row.getString(2)))
                .list();
        return texts;
    }

    private DraftSet set(ResultSet row, int line) throws SQLException {
        long id = row.getLong("id");
        List<Draft> drafts = new ArrayList<>(
                database.sql("select process, uploaded_by, uploaded_at from model_draft where model_set = ?")
                        .param(id)
                        .query((draft, number) -> new Draft(
                                draft.getString("process"),
                                Actor.of(draft.getString("uploaded_by")),
                                draft.getTimestamp("uploaded_at").toInstant()))
                        .list());
        drafts.sort(Comparator.comparing(Draft::process, NumberOrder.OF_KEYS));
        List<String> forms = List.copyOf(texts("select name, '' from model_set_form where model_set = ?", id)
                .keySet());
        return new DraftSet(
                id,
                row.getString("name"),
                drafts,
                forms,
                Actor.of(row.getString("created_by")),
                row.getTimestamp("created_at").toInstant(),
                lastCheck(row),
                rehearsal(row));
    }

    private static DraftSet.@Nullable LastCheck lastCheck(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("checked_at");
        return at == null ? null : new DraftSet.LastCheck(at.toInstant(), row.getInt("faults"));
    }

    private static @Nullable SetRehearsal rehearsal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("rehearsed_at");
        return at == null
                ? null
                : new SetRehearsal(
                        at.toInstant(),
                        Actor.of(row.getString("rehearsed_by")),
                        row.getString("rehearsed_files"),
                        row.getBoolean("rehearsal_passed"),
                        row.getString("rehearsal_words"));
    }

    private static Refused gone() {
        return new Refused("Bộ sửa đổi này không còn: đã được áp dụng hoặc đã bỏ. Hãy tải tệp lên lại nếu cần.");
    }
}
