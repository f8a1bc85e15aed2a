package vn.dieuphoi.escalation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
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
        return database.sql("""
                        select distinct t.id_, case when l.group_id_ = :director then t.start_time_ else t.due_date_ end,
                            t.end_time_
                        from act_hi_taskinst t
                        join act_hi_procinst p on p.id_ = t.proc_inst_id_
                        join act_hi_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where p.business_key_ = :work and l.operation_type_ = 'add'
                            and l.group_id_ in (:director, :leadership) and t.due_date_ is not null""")
                .param("director", DIRECTOR)
                .param("leadership", parties.leadership().code().value())
                .param("work", workItem.value())
                .query((row, number) -> {
                    Timestamp ended = row.getTimestamp(3);
                    return new LeadershipWait(day(row.getTimestamp(2)), ended == null ? null : day(ended));
                })
                .list();
    }

    private static LocalDate day(@Nullable Timestamp moment) {
        if (moment == null) {
            throw new IllegalStateException("Việc chờ lãnh đạo không có thời điểm");
        }
        return LocalDate.ofInstant(moment.toInstant(), HoChiMinhTime.ZONE);
    }
}
