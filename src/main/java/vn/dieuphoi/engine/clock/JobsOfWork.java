package vn.dieuphoi.engine.clock;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Refused;

/** Goes on at once with what the engine would do in the next seconds for pieces of work, in the caller's transaction. */
@Component
public class JobsOfWork {

    private static final int MOST = 5_000;

    private final JdbcClient database;
    private final ManagementService management;

    JobsOfWork(JdbcClient database, ManagementService management) {
        this.database = database;
        this.management = management;
    }

    /**
     * Runs what is due under these business keys, and what falls due by it, until nothing is.
     *
     * @throws Refused when it never ends
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        int count = 0;
        for (List<String> due = due(keys); !due.isEmpty(); due = due(keys)) {
            for (String job : due) {
                // One that ran before it may have ended it.
                if (management.createJobQuery().jobId(job).count() > 0) {
                    management.executeJob(job);
                }
                if (++count > MOST) {
                    throw new Refused("Mô hình lặp mãi mà không chờ ai. Hãy sửa mô hình rồi thử lại.");
                }
            }
        }
    }

    /** Whether something failed only because somebody else was at the same work at that moment. */
    public static boolean isCollision(RuntimeException failed) {
        return failed instanceof OptimisticLockingException || failed instanceof ConcurrencyFailureException;
    }

    private List<String> due(Collection<String> keys) {
        return database.sql("""
                        select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
                         where i.business_key_ in (:keys) and j.retries_ > 0 and j.suspension_state_ = 1
                           and (j.duedate_ is null or j.duedate_ <= :now)
                         order by j.duedate_, j.id_""")
                .param("keys", keys)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .query(String.class)
                .list();
    }
}
