package vn.dieuphoi.board;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.work.WorkItem;

/** The model by which a piece of work runs, and where in it the work stands. */
@Component
@Transactional(readOnly = true)
public class ItemDiagram {

    private final JdbcClient database;

    ItemDiagram(JdbcClient database) {
        this.database = database;
    }

    /** The BPMN XML of the version that this work runs by, not of the newest one. */
    public Optional<String> modelOf(WorkItem work) {
        return database.sql("""
                        select b.bytes_ from act_hi_procinst i
                        join act_re_procdef d on d.id_ = i.proc_def_id_
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where i.id_ = ?""")
                .param(work.processInstance())
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .optional();
    }

    /** How many pieces wait at each element of the model: twelve districts at one call count twelve. */
    public Map<String, Integer> standingAt(WorkItem work) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        database.sql("""
                        select act_id_, count(*) from act_ru_execution
                        where proc_inst_id_ = ? and act_id_ is not null and act_id_ not like '%#%' and is_active_
                        group by act_id_
                        union all
                        select e.act_id_, count(*) from act_ru_execution e
                        join act_ru_execution called on called.super_exec_ = e.id_
                        where e.proc_inst_id_ = ? and not e.is_active_
                        group by e.act_id_""")
                .params(work.processInstance(), work.processInstance())
                .query((row, number) -> counts.merge(row.getString(1), row.getInt(2), Integer::sum))
                .list();
        return counts;
    }
}
