package vn.dieuphoi.engine.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.engine.task.TaskHolder;

/** The drafts of open tasks, for whoever has the task in hand. The database ends a draft together with its task. */
@Component
@Transactional
class TaskDrafts {

    /** In characters: some twenty fields full of text. */
    static final int LONGEST = 200_000;

    private final JdbcClient database;
    private final TaskHolder holder;
    private final Clock clock;

    TaskDrafts(JdbcClient database, TaskHolder holder, Clock clock) {
        this.database = database;
        this.holder = holder;
        this.clock = clock;
    }

    boolean mayDraft(String task, String person) {
        return holder.isHeldBy(task, person);
    }

    @Transactional(readOnly = true)
    Optional<TaskDraft> of(String task) {
        return database.sql("select typed_by, fields, version, saved_at from task_draft where task_id = ?")
                .param(task)
                .query((row, number) -> new TaskDraft(
                        row.getString("typed_by"),
                        row.getString("fields"),
                        row.getInt("version"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /**
     * Keeps what stands in the form now. The same once more changes nothing.
     *
     * @param seen the version that the page knew when it was typed on; 0 for none
     * @return empty when another page has saved something newer in the meantime, or the task is over
     */
    Optional<TaskDraft> keep(String task, String person, String fields, int seen) {
        if (fields.length() > LONGEST) {
            throw new Refused("Bản nháp " + TypedText.tooLong(fields.length(), LONGEST)
                    + "; hãy rút gọn, hoặc nộp phần dài thành tệp minh chứng.");
        }
        Timestamp now = Timestamp.from(clock.instant());
        int kept = seen == 0
                ? database.sql("""
                        insert into task_draft (task_id, typed_by, fields, version, saved_at)
                        select id_, ?, ?, 1, ? from (select id_ from act_ru_task where id_ = ? for key share) still
                        on conflict (task_id) do nothing""").params(person, fields, now, task).update()
                : database.sql("""
                        update task_draft set typed_by = ?, fields = ?, version = version + 1, saved_at = ?
                        where task_id = ? and version = ?""").params(person, fields, now, task, seen).update();
        Optional<TaskDraft> stands = of(task);
        return kept == 1 ? stands : stands.filter(draft -> draft.fields().equals(fields));
    }

    void discard(String task) {
        database.sql("delete from task_draft where task_id = ?").param(task).update();
    }
}
