package vn.dieuphoi.models.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where running work stands; in the transaction of the caller, so also what is only being tried. */
@Component
class RunningWork {

    private final JdbcClient database;

    RunningWork(JdbcClient database) {
        this.database = database;
    }

    Standing of(String process) {
        return new Standing(positions(process), tasks(process), timers(process), starts(process));
    }

    /** How many pieces wait at each step, over all versions. */
    Map<String, Integer> counts(String process) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        positions(process).forEach(position -> counts.merge(position.step(), position.count(), Integer::sum));
        return counts;
    }

    private List<Standing.Position> positions(String process) {
        return database.sql("""
                        select e.proc_inst_id_, coalesce(i.business_key_, '') as subject, e.proc_def_id_, e.act_id_,
                            count(*) as pieces
                        from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        join act_ru_execution i on i.id_ = e.proc_inst_id_
                        where d.key_ = ? and e.act_id_ is not null and e.act_id_ not like '%#%'
                            and (e.is_active_ or exists
                                (select 1 from act_ru_execution called where called.super_exec_ = e.id_))
                        group by 1, 2, 3, 4 order by 2, 1, 4""")
                .param(process)
                .query((row, line) -> new Standing.Position(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                .list();
    }

    private List<Standing.Task> tasks(String process) {
        return database.sql("""
                        select t.id_, t.proc_inst_id_, t.task_def_key_, t.name_, t.due_date_,
                            (select string_agg(l.group_id_, ', ' order by l.group_id_) from act_ru_identitylink l
                                where l.task_id_ = t.id_ and l.type_ = 'candidate') as offices
                        from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                        where d.key_ = ? order by t.id_""")
                .param(process)
                .query((row, line) -> new Standing.Task(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        text(row.getString(4)),
                        moment(row, 5),
                        text(row.getString(6))))
                .list();
    }

    private Map<Standing.Waiting, List<Instant>> timers(String process) {
        Map<Standing.Waiting, List<Instant>> timers = new LinkedHashMap<>();
        database.sql("""
                        select j.process_instance_id_, s.act_id_, j.duedate_ from act_ru_job j
                        join act_ru_jobdef s on s.id_ = j.job_def_id_
                        join act_re_procdef d on d.id_ = j.process_def_id_
                        where d.key_ = ? and j.type_ = 'timer' and j.process_instance_id_ is not null
                            and j.duedate_ is not null
                        order by 2, 1, 3""")
                .param(process)
                .query((row, line) -> timers.computeIfAbsent(
                                new Standing.Waiting(row.getString(1), row.getString(2)), key -> new ArrayList<>())
                        .add(row.getTimestamp(3).toInstant()))
                .list();
        return timers;
    }

    private List<Instant> starts(String process) {
        return database.sql("""
                        select j.duedate_ from act_ru_job j
                        where j.process_def_key_ = ? and j.type_ = 'timer' and j.process_instance_id_ is null
                            and j.duedate_ is not null order by 1""")
                .param(process)
                .query((row, line) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** The tasks by id. */
    static Map<String, Standing.Task> byId(Standing standing) {
        Map<String, Standing.Task> tasks = new TreeMap<>();
        standing.tasks().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
