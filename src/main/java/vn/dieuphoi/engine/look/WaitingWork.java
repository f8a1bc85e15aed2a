package vn.dieuphoi.engine.look;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where running work stands; in the transaction of the caller, so also what is only being tried. */
@Component
public class WaitingWork {

    private final JdbcClient database;

    WaitingWork(JdbcClient database) {
        this.database = database;
    }

    /** The steps at which instances of a process wait, over all versions. */
    public List<WaitingStep> steps(String process) {
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
                .query((row, line) -> new WaitingStep(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                .list();
    }

    /**
     * How many pieces of one instance wait at each element of its model; at a call, how many tasks somebody has in what is
     * called and in what that calls: twelve districts that are asked count twelve, months that have not come none.
     */
    public Map<String, Integer> piecesOf(String instance) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        database.sql("""
                        with recursive below (act_id_, called) as (
                            select e.act_id_, called.id_ from act_ru_execution e
                            join act_ru_execution called on called.super_exec_ = e.id_
                            where e.proc_inst_id_ = :instance
                            union all
                            select below.act_id_, called.id_ from below
                            join act_ru_execution e on e.proc_inst_id_ = below.called
                            join act_ru_execution called on called.super_exec_ = e.id_)
                        select act_id_, count(*) from act_ru_execution
                        where proc_inst_id_ = :instance and act_id_ is not null and act_id_ not like '%#%' and is_active_
                        group by act_id_
                        union all
                        select below.act_id_, count(*) from below
                        join act_ru_task t on t.proc_inst_id_ = below.called
                        group by below.act_id_""").param("instance", instance).query(row -> {
            pieces.merge(row.getString(1), row.getInt(2), Integer::sum);
        });
        return pieces;
    }

    public List<WaitingTask> tasks(String process) {
        return database.sql("""
                        select t.id_, t.proc_inst_id_, t.task_def_key_, coalesce(t.name_, ''), t.due_date_,
                            coalesce((select string_agg(coalesce(g.name_, l.group_id_), ', ' order by l.group_id_)
                                from act_ru_identitylink l left join act_id_group g on g.id_ = l.group_id_
                                where l.task_id_ = t.id_ and l.type_ = 'candidate'), '') as offices
                        from act_ru_task t join act_re_procdef d on d.id_ = t.proc_def_id_
                        where d.key_ = ? order by t.id_""")
                .param(process)
                .query((row, line) -> new WaitingTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        moment(row.getTimestamp(5)),
                        row.getString(6)))
                .list();
    }

    public List<WaitingTimer> timers(String process) {
        return database.sql("""
                        select j.process_instance_id_, s.act_id_, j.duedate_ from act_ru_job j
                        join act_ru_jobdef s on s.id_ = j.job_def_id_
                        join act_re_procdef d on d.id_ = j.process_def_id_
                        where d.key_ = ? and j.type_ = 'timer' and j.process_instance_id_ is not null
                            and j.duedate_ is not null
                        order by 2, 1, 3""")
                .param(process)
                .query((row, line) -> new WaitingTimer(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** When the process starts by itself next. */
    public List<Instant> starts(String process) {
        return database.sql("""
                        select j.duedate_ from act_ru_job j
                        where j.process_def_key_ = ? and j.type_ = 'timer' and j.process_instance_id_ is null
                            and j.duedate_ is not null order by 1""")
                .param(process)
                .query((row, line) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static @Nullable Instant moment(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
