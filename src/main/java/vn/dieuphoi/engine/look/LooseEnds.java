package vn.dieuphoi.engine.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a comparison of the engine's history with rows of ours asks. Which of ours there are comes in as a parameter: no
 * statement reads both.
 */
@Component
public class LooseEnds {

    private final JdbcClient database;

    LooseEnds(JdbcClient database) {
        this.database = database;
    }

    /** The business keys of those instances that there are and that have one, by instance. */
    public Map<String, String> keysOf(Collection<String> instances) {
        Map<String, String> keys = new HashMap<>();
        database.sql(
                        "select id_, business_key_ from act_hi_procinst where id_ = any(:ids) and business_key_ is not null")
                .param("ids", array(instances))
                .query(row -> {
                    keys.put(row.getString(1), row.getString(2));
                });
        return keys;
    }

    /** Instances with a key that begins so and that is none of these, for which no job is about to do something. */
    public List<LooseEnd> runsBeside(String prefix, Collection<String> known) {
        return database.sql("""
                        select p.id_, p.proc_def_key_ as name, p.business_key_ from act_hi_procinst p
                        where starts_with(p.business_key_, :prefix) and not p.business_key_ = any(:known)
                            and not exists (select 1 from act_ru_job j
                                where j.process_instance_id_ = p.id_ and j.retries_ > 0)
                        order by p.start_time_, p.id_""")
                .param("prefix", prefix)
                .param("known", array(known))
                .query(LooseEnds::looseEnd)
                .list();
    }

    /** Running instances that nobody called, begun on one of these days, without a job that is about to do something. */
    public List<LooseEnd> runningFrom(LocalDate from, LocalDate to) {
        return database.sql("""
                        select p.id_, p.proc_def_key_ as name, p.business_key_ from act_hi_procinst p
                        where p.super_process_instance_id_ is null and p.end_time_ is null
                            and p.start_time_::date between :from and :to
                            and not exists (select 1 from act_ru_job j
                                where j.process_instance_id_ = p.id_ and j.retries_ > 0)
                        order by p.start_time_, p.id_""")
                .param("from", from)
                .param("to", to)
                .query(LooseEnds::looseEnd)
                .list();
    }

    /** Tasks of instances with a key that begins so and is none of these, and those of these days that belong to no key. */
    public List<LooseEnd> tasksBeside(String prefix, Collection<String> known, LocalDate from, LocalDate to) {
        return database.sql("""
                        select t.id_, coalesce(t.name_, '') as name, p.business_key_ from act_hi_taskinst t
                        left join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        where p.business_key_ is null and t.start_time_::date between :from and :to
                            or starts_with(p.business_key_, :prefix) and not p.business_key_ = any(:known)
                        order by t.start_time_, t.id_""")
                .param("from", from)
                .param("to", to)
                .param("prefix", prefix)
                .param("known", array(known))
                .query(LooseEnds::looseEnd)
                .list();
    }

    /** Those of these tasks that there never were. */
    public Set<String> tasksThatNeverWere(Collection<String> tasks) {
        return Set.copyOf(
                database.sql("""
                        select id from unnest(:ids) id
                        where not exists (select 1 from act_hi_taskinst t where t.id_ = id)""").param("ids", array(tasks)).query(String.class).list());
    }

    /** How many instances have a key that begins so. */
    public long runs(String prefix) {
        return count("select count(*) from act_hi_procinst p where starts_with(p.business_key_, ?)", prefix);
    }

    /** How many tasks have an instance with a key that begins so. */
    public long tasks(String prefix) {
        return count("""
                select count(*) from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                where starts_with(p.business_key_, ?)""", prefix);
    }

    private long count(String sql, String prefix) {
        return database.sql(sql).param(prefix).query(Long.class).single();
    }

    private static LooseEnd looseEnd(ResultSet row, int number) throws SQLException {
        return new LooseEnd(row.getString("id_"), row.getString("name"), row.getString("business_key_"));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
