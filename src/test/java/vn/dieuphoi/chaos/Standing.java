package vn.dieuphoi.chaos;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must never stand in a database, whatever has struck: asked in SQL of the engine's tables and ours. */
final class Standing {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("two instances of one piece of work", """
                select business_key_ from act_hi_procinst
                 where super_process_instance_id_ is null and business_key_ is not null
                   and (end_act_id_ is null or end_act_id_ not like '%otOpen%') and exists (
                       select 1 from act_hi_varinst v where v.proc_inst_id_ = act_hi_procinst.id_ and v.name_ = 'opened'
                          and v.long_ = 1)
                 group by business_key_ having count(*) > 1""");
        RULES.put("work without its instance", """
                select key from work_item w where not exists (
                  select 1 from act_hi_procinst p where p.id_ = w.process_instance and p.business_key_ = w.key)""");
        RULES.put("open work whose instance has ended", """
                select key from work_item w join act_hi_procinst p on p.id_ = w.process_instance
                 where w.state = 'OPEN' and p.end_time_ is not null""");
        RULES.put("dossier without its process", """
                select key from dossier d where not exists (
                  select 1 from act_hi_procinst p where p.business_key_ = d.key)""");
        RULES.put("request without its message", """
                select key from coordination_request r where not exists (
                  select 1 from message m where m.subject = r.key and m.kind = 'NEW_REQUEST')
                   and exists (select 1 from person p where p.party_code = r.party)""");
        RULES.put("missed due date without its notice", """
                select key from overdue_subject o where not exists (select 1 from notice n where n.key = o.key)""");
        RULES.put("round twice in the engine", """
                select v.text_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                 where v.name_ = 'round' and p.proc_def_key_ = 'monthly-round' and v.text_ is not null
                 group by v.text_ having count(distinct v.proc_inst_id_) > 1""");
        RULES.put("request twice in the engine", """
                select v.text_ from act_hi_varinst v join act_hi_procinst p on p.id_ = v.proc_inst_id_
                 where v.name_ = 'request' and p.proc_def_key_ = 'coordination-request' and v.text_ is not null
                 group by v.text_ having count(distinct v.proc_inst_id_) > 1""");
        RULES.put("round without its instance", """
                select key from monthly_round r where not exists (select 1 from act_hi_varinst v
                  where v.name_ = 'round' and v.text_ = r.key)""");
        RULES.put("report without its instance", """
                select key from item_report r where not exists (select 1 from act_hi_varinst v
                  where v.name_ = 'report' and v.text_ = r.key)""");
        RULES.put("request without its instance", """
                select key from coordination_request r where not exists (select 1 from act_hi_varinst v
                  where v.name_ = 'request' and v.text_ = r.key)""");
        RULES.put("failed job left", """
                select coalesce(process_def_key_, type_) || ' ' || coalesce(exception_msg_, '')
                  from act_ru_job where retries_ = 0""");
        RULES.put("job that has failed and waits", """
                select coalesce(process_def_key_, type_) || ' ' || exception_msg_
                  from act_ru_job where retries_ > 0 and exception_msg_ is not null""");
        RULES.put("form that nobody could fill in", """
                select key || ' ' || problem from chaos.task where problem is not null""");
    }

    private Standing() {}

    static List<String> faults(JdbcClient database) {
        List<String> faults = new ArrayList<>();
        RULES.forEach((rule, sql) ->
                database.sql(sql).query(String.class).list().forEach(found -> faults.add(rule + ": " + found)));
        return faults;
    }
}
