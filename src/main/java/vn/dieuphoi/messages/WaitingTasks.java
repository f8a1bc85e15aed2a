package vn.dieuphoi.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;

/** What the engine waits for and who belongs to its groups, each in one statement. */
@Component
class WaitingTasks {

    private final JdbcClient database;

    WaitingTasks(JdbcClient database) {
        this.database = database;
    }

    /** All open tasks, the most urgent first. */
    List<WaitingTask> all() {
        return database.sql("""
                        select t.id_, t.name_, t.assignee_, t.due_date_, i.business_key_, d.day as called_new_on,
                               (select min(v.text_) from act_ru_variable v
                                where v.var_scope_ = t.proc_inst_id_ and v.name_ in ('request', 'round', 'report'))
                                   as subject,
                               (select string_agg(regexp_replace(l.group_id_, '[.]head$', ''), ',') from act_ru_identitylink l
                                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
                        from act_ru_task t
                        join act_ru_execution i on i.id_ = t.proc_inst_id_
                        left join digest_task d on d.task = t.id_
                        where t.due_date_ is not null
                        order by t.due_date_, t.name_, t.id_""").query(WaitingTasks::task).list();
    }

    /** Those that no digest has called new yet become that day's. */
    void callNewOn(LocalDate day) {
        database.sql("delete from digest_task d where not exists (select 1 from act_ru_task t where t.id_ = d.task)")
                .update();
        database.sql("insert into digest_task (task, day) select id_, ? from act_ru_task where due_date_ is not null"
                        + " on conflict do nothing")
                .param(day)
                .update();
    }

    private static WaitingTask task(ResultSet row, int number) throws SQLException {
        String work = row.getString("business_key_");
        String subject = row.getString("subject");
        String groups = row.getString("groups");
        return new WaitingTask(
                row.getString("id_"),
                row.getString("name_"),
                work,
                subject != null ? subject : work != null ? work : "",
                row.getString("assignee_"),
                groups == null ? Set.of() : Set.of(groups.split(",")),
                LocalDate.ofInstant(row.getTimestamp("due_date_").toInstant(), HoChiMinhTime.ZONE),
                row.getObject("called_new_on", LocalDate.class));
    }

    /** The engine's groups by person; of the leadership's one is the director's alone. */
    Map<String, Set<String>> memberships() {
        Map<String, Set<String>> groups = new HashMap<>();
        database.sql("select user_id_, group_id_ from act_id_membership").query(row -> {
            groups.computeIfAbsent(row.getString(1), person -> new HashSet<>()).add(row.getString(2));
        });
        return groups;
    }
}
