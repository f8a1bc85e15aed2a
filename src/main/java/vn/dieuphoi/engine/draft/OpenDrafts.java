package vn.dieuphoi.engine.draft;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which open tasks have something typed in them that was not handed in. */
@Component
@Transactional(readOnly = true)
public class OpenDrafts {

    private final JdbcClient database;

    OpenDrafts(JdbcClient database) {
        this.database = database;
    }

    /** What was typed, as a JSON object by field. */
    public record Content(String fields, int version) {}

    /** By task; those without a draft are missing. One statement however many. Ask it only for who has them in hand. */
    public Map<String, Content> contents(Collection<String> tasks) {
        Map<String, Content> contents = new HashMap<>();
        if (!tasks.isEmpty()) {
            database.sql("select task_id, fields, version from task_draft where task_id in (:tasks)")
                    .param("tasks", tasks)
                    .query(row -> {
                        contents.put(
                                row.getString("task_id"), new Content(row.getString("fields"), row.getInt("version")));
                    });
        }
        return contents;
    }

    /** By task; those without a draft are missing. One statement however many. */
    public Map<String, Instant> times(Collection<String> tasks) {
        Map<String, Instant> times = new HashMap<>();
        if (!tasks.isEmpty()) {
            database.sql("select task_id, saved_at from task_draft where task_id in (:tasks)")
                    .param("tasks", tasks)
                    .query(row -> {
                        times.put(
                                row.getString("task_id"),
                                row.getTimestamp("saved_at").toInstant());
                    });
        }
        return times;
    }
}
