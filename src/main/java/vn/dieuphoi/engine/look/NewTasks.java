package vn.dieuphoi.engine.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;

/**
 * What has opened since the last look, read in one statement: the engine's own queries would take four for each task.
 * It relies on ids that grow, see {@code dieuphoi.engine.ordered-ids}.
 */
@Component
public class NewTasks {

    private static final String NEW_TASKS = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_,
                   (select d.key_ from act_re_procdef d where d.id_ = t.proc_def_id_) as process,
                   (select p.business_key_ from act_ru_execution p where p.id_ = t.proc_inst_id_) as business_key_,
                   coalesce((select min(l.group_id_) from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.type_ = 'candidate'), '') as office,
                   coalesce((select string_agg(v.name_ || '=' || v.text_, chr(10) order by v.name_) from act_ru_variable v
                     where v.var_scope_ in (t.execution_id_, t.proc_inst_id_,
                           (select e.parent_id_ from act_ru_execution e where e.id_ = t.execution_id_))
                       and v.type_ = 'string' and v.text_ is not null), '') as variables
              from act_ru_task t
             where t.id_ > ? and t.proc_inst_id_ is not null
             order by t.id_""";

    private final JdbcClient database;

    NewTasks(JdbcClient database) {
        this.database = database;
    }

    /** @param last the id of the last task that was seen; empty for all */
    public List<NewTask> after(String last) {
        return database.sql(NEW_TASKS).param(last).query(NewTasks::task).list();
    }

    private static NewTask task(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp due = row.getTimestamp("due_date_");
        return new NewTask(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("process"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getString("business_key_"),
                HeadGroup.whole(row.getString("office")),
                row.getString("variables"),
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }
}
