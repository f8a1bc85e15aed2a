package vn.dieuphoi.models.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;

/** Keeps one draft for each process; the next upload takes its place. */
@Component
class DraftShelf {

    private final JdbcClient database;
    private final Clock clock;

    DraftShelf(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void put(ModelContent content, Actor actor) {
        drop(content.process());
        database.sql("insert into model_draft (process, sha256, bpmn, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?)")
                .params(
                        content.process(),
                        content.sha256(),
                        content.bpmn(),
                        actor.person(),
                        Timestamp.from(clock.instant()))
                .update();
        content.forms()
                .forEach((name, form) -> database.sql(
                                "insert into model_draft_form (process, name, content) values (?, ?, ?)")
                        .params(content.process(), name, form)
                        .update());
    }

    void drop(String process) {
        database.sql("delete from model_draft where process = ?").param(process).update();
    }

    Optional<Draft> find(String process) {
        return database.sql("select * from model_draft where process = ?")
                .param(process)
                .query((row, line) -> new Draft(
                        process,
                        row.getString("sha256"),
                        List.copyOf(forms(process).keySet()),
                        Actor.of(row.getString("uploaded_by")),
                        row.getTimestamp("uploaded_at").toInstant()))
                .optional();
    }

    List<String> processes() {
        return database.sql("select process from model_draft")
                .query(String.class)
                .list();
    }

    /** As it was uploaded, without the forms that it takes over from the version in force. */
    Optional<ModelContent> content(String process) {
        return database.sql("select bpmn from model_draft where process = ?")
                .param(process)
                .query(String.class)
                .optional()
                .map(bpmn -> new ModelContent(process, bpmn, forms(process)));
    }

    private Map<String, String> forms(String process) {
        Map<String, String> forms = new TreeMap<>();
        database.sql("select name, content from model_draft_form where process = ?")
                .param(process)
                .query((row, line) -> forms.put(row.getString(1), row.getString(2)))
                .list();
        return forms;
    }
}
