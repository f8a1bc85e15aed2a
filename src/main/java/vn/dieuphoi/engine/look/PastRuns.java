package vn.dieuphoi.engine.look;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has run and what was to be done by whom, by the business key of the work. */
@Component
public class PastRuns {

    private final JdbcClient database;

    PastRuns(JdbcClient database) {
        this.database = database;
    }

    /** In the order in which they began. */
    public List<PastRun> of(String key) {
        return database.sql("""
                        select p.id_, p.proc_def_key_, d.version_, coalesce(d.name_, p.proc_def_key_) as name,
                            t.deploy_time_, p.start_time_, p.end_time_,
                            (select max(n.version_) from act_re_procdef n where n.key_ = d.key_) as newest
                        from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
                        left join act_re_deployment t on t.id_ = d.deployment_id_
                        where p.business_key_ = ? order by p.start_time_, p.id_""")
                .param(key)
                .query((row, number) -> new PastRun(
                        row.getString("id_"),
                        row.getString("proc_def_key_"),
                        row.getInt("version_"),
                        row.getString("name"),
                        moment(row.getTimestamp("deploy_time_")),
                        row.getInt("newest"),
                        row.getTimestamp("start_time_").toInstant(),
                        moment(row.getTimestamp("end_time_"))))
                .list();
    }

    /** In the order in which they opened. */
    public List<PastTask> tasksOf(String key) {
        return database.sql("""
                        select t.id_, t.name_, t.proc_def_key_, t.task_def_key_, t.start_time_, t.end_time_, t.assignee_
                        from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        where p.business_key_ = ? order by t.start_time_, t.id_""")
                .param(key)
                .query((row, number) -> new PastTask(
                        row.getString("id_"),
                        row.getString("name_"),
                        row.getString("proc_def_key_"),
                        row.getString("task_def_key_"),
                        row.getTimestamp("start_time_").toInstant(),
                        moment(row.getTimestamp("end_time_")),
                        row.getString("assignee_")))
                .list();
    }

    /** How many instances that nobody called began before a moment, by process. */
    public Map<String, Integer> begunBefore(LocalDateTime moment) {
        Map<String, Integer> begun = new TreeMap<>();
        database.sql("""
                        select proc_def_key_, count(*) from act_hi_procinst
                        where super_process_instance_id_ is null and start_time_ < ? group by 1""").param(moment).query(row -> {
            begun.put(row.getString(1), row.getInt(2));
        });
        return begun;
    }

    private static @Nullable Instant moment(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
