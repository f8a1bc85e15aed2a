package vn.dieuphoi.rehearsal.offices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has opened since the last look, read in one statement: the engine's own queries would take four for each task.
 * It relies on ids that grow, see {@code dieuphoi.engine.ordered-ids}.
 */
final class TaskBoard {

    private static final String NEW_TASKS = """
            select t.id_, t.proc_def_id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_,
                   (select d.key_ from act_re_procdef d where d.id_ = t.proc_def_id_) as process,
                   (select p.business_key_ from act_ru_execution p where p.id_ = t.proc_inst_id_) as business_key_,
                   (select min(regexp_replace(l.group_id_, '[.](head|of-.*)$', '')) from act_ru_identitylink l
                     where l.task_id_ = t.id_ and l.type_ = 'candidate') as office,
                   (select string_agg(v.name_ || '=' || v.text_, chr(10) order by v.name_) from act_ru_variable v
                     where v.var_scope_ in (t.execution_id_, t.proc_inst_id_,
                           (select e.parent_id_ from act_ru_execution e where e.id_ = t.execution_id_))
                       and v.type_ = 'string' and v.text_ is not null) as variables
              from act_ru_task t
             where t.id_ > ? and t.proc_inst_id_ is not null
             order by t.id_""";

    private static final List<String> KINDS_OF_UNIT = List.of("unit", "programme", "reporter");

    private final JdbcClient database;
    private String last = "";

    TaskBoard(JdbcClient database) {
        this.database = database;
    }

    List<OpenTask> look() {
        List<OpenTask> opened =
                database.sql(NEW_TASKS).param(last).query(TaskBoard::task).list();
        if (!opened.isEmpty()) {
            last = opened.get(opened.size() - 1).id();
        }
        return opened;
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        @Nullable String business = row.getString("business_key_");
        String work = business == null ? row.getString("process") : business;
        @Nullable String office = row.getString("office");
        @Nullable Timestamp due = row.getTimestamp("due_date_");
        return new OpenTask(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("process"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                NaturalKey.itemOf(work),
                instance(work, Optional.ofNullable(row.getString("variables")).orElse("")),
                office == null ? "" : office,
                row.getTimestamp("create_time_").toInstant(),
                due == null ? null : due.toInstant());
    }

    /** The natural key among the variables that starts with the work's own, and which of several parts it is. */
    static String instance(String work, String variables) {
        List<String[]> all = Arrays.stream(variables.split("\n"))
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .toList();
        String key = all.stream()
                .map(pair -> pair[1])
                .filter(value -> value.matches("\\Q" + work + "\\E[@>!~].*"))
                .max(Comparator.comparingInt(String::length))
                .orElse(work);
        return all.stream()
                .filter(pair -> KINDS_OF_UNIT.contains(pair[0]))
                .map(pair -> key + " · " + pair[1])
                .findFirst()
                .orElse(key);
    }
}
