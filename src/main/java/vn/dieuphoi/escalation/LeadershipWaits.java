package vn.dieuphoi.escalation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkKey;

/** What of a piece of work waited for leadership, from the engine's history: one statement. */
@Component
class LeadershipWaits {

    /** The group of the Giám đốc alone: who is asked only when leadership has let its own time pass. */
    private static final String DIRECTOR = "GIAMDOC";

    private final JdbcClient database;
    private final PartyRegister parties;

    LeadershipWaits(JdbcClient database, PartyRegister parties) {
        this.database = database;
        this.parties = parties;
    }

    List<LeadershipWait> of(WorkKey workItem) {
        return read("=", workItem.value()).getOrDefault(workItem, List.of());
    }

    /** What of all work of a year waited, by piece of work. */
    Map<WorkKey, List<LeadershipWait>> ofYear(int year) {
        return read("like", year + "-%");
    }

    private Map<WorkKey, List<LeadershipWait>> read(String comparison, String work) {
        Map<WorkKey, List<LeadershipWait>> waits = new HashMap<>();
        database.sql("""
                        select distinct t.id_, case when l.group_id_ = :director then t.start_time_ else t.due_date_ end,
                            t.end_time_, p.business_key_
                        from act_hi_taskinst t
                        join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        join act_hi_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where p.business_key_ %s :work and l.operation_type_ = 'add'
                            and l.group_id_ in (:director, :leadership) and t.due_date_ is not null""".formatted(comparison))
                .param("director", DIRECTOR)
                .param("leadership", parties.leadership().code().value())
                .param("work", work)
                .query(row -> {
                    // Quarterly and year reports wait for leadership as well, and are nobody's item.
                    if (WorkKey.isOne(row.getString(4))) {
                        Timestamp ended = row.getTimestamp(3);
                        waits.computeIfAbsent(new WorkKey(row.getString(4)), key -> new ArrayList<>())
                                .add(new LeadershipWait(day(row.getTimestamp(2)), ended == null ? null : day(ended)));
                    }
                });
        return waits;
    }

    private static LocalDate day(@Nullable Timestamp moment) {
        if (moment == null) {
            throw new IllegalStateException("Việc chờ lãnh đạo không có thời điểm");
        }
        return LocalDate.ofInstant(moment.toInstant(), HoChiMinhTime.ZONE);
    }
}
