package vn.dieuphoi.engine.deployment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops a process that runs away: nothing of it begins and none of its automatic steps runs, on any node, until an
 * administrator lets go. What waits is kept, and people go on with the tasks that they have.
 */
@Component
public class Brake implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RepositoryService> repository;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final RunawayCounts counts;
    private final Clock clock;

    /** Processes on which this node is pulling at the moment. */
    private final Set<String> pulling = ConcurrentHashMap.newKeySet();

    /** A thread of its own: the step that is one too many holds rows which the brake has to change. */
    private final ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread own = new Thread(work, "brake");
        own.setDaemon(true);
        return own;
    });

    Brake(
            ObjectProvider<ManagementService> management,
            ObjectProvider<RepositoryService> repository,
            JdbcClient database,
            TransactionTemplate transaction,
            RunawayCounts counts,
            Clock clock) {
        this.management = management;
        this.repository = repository;
        this.database = database;
        this.transaction = transaction;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * A process that is stopped.
     *
     * @param name as people call it
     * @param counted what was too much, in words
     * @param waiting how many automatic steps wait
     */
    public record Pulled(String process, String name, Instant at, String counted, int waiting) {}

    /** What is stopped now, oldest first. */
    public List<Pulled> pulled() {
        return database.sql("""
                        select b.process, b.pulled_at, b.counted,
                            coalesce((select d.name_ from act_re_procdef d where d.key_ = b.process
                                order by d.version_ desc limit 1), b.process) as name,
                            (select count(*) from act_ru_job j where j.process_def_key_ = b.process
                                and j.suspension_state_ = 2) as waiting
                          from brake b where b.released_at is null order by b.pulled_at""")
                .query((row, number) -> new Pulled(
                        row.getString("process"),
                        row.getString("name"),
                        row.getTimestamp("pulled_at").toInstant(),
                        row.getString("counted"),
                        row.getInt("waiting")))
                .list();
    }

    /** Has it stopped, as soon as whatever runs at this moment is through. */
    void pull(String process) {
        if (pulling.add(process)) {
            hand.execute(() -> {
                try {
                    transaction.executeWithoutResult(status -> stop(process));
                } catch (RuntimeException failure) {
                    LOG.error("Không phanh được quy trình {}; lần quá mức tiếp theo sẽ thử lại", process, failure);
                } finally {
                    pulling.remove(process);
                }
            });
        }
    }

    private void stop(String process) {
        String counted = counts.words(process);
        int first = database.sql("""
                        insert into brake (process, pulled_at, counted) values (?, ?, ?)
                        on conflict (process) where released_at is null do nothing""")
                .params(process, Timestamp.from(clock.instant()), counted)
                .update();
        if (first > 0) {
            LOG.error(
                    "PHANH: quy trình {} chạy quá nhiều: {}. Nó đứng lại đến khi quản trị viên thả phanh.",
                    process,
                    counted);
        }
        // Also when it is stopped already: a new version may have come since, with timers of its own.
        repository.getObject().suspendProcessDefinitionByKey(process);
        management.getObject().suspendJobDefinitionByProcessDefinitionKey(process, true);
    }

    /**
     * Lets go; what waited runs now. In the caller's transaction.
     *
     * @return false when it was not stopped: a second click does nothing
     */
    public boolean release(String process, String person, String reason) {
        int open = database.sql("""
                        update brake set released_at = ?, released_by = ?, reason = ?
                         where process = ? and released_at is null""")
                .params(Timestamp.from(clock.instant()), person, reason, process)
                .update();
        if (open == 0) {
            return false;
        }
        counts.forget(process);
        // What was taken to run when it was stopped would wait until its lock runs out, and the step that met the
        // brake for its next try.
        database.sql("""
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1,
                            duedate_ = case when type_ = 'message' then least(duedate_, :now::timestamp) else duedate_ end
                         where process_def_key_ = :process and suspension_state_ = 2
                           and (lock_owner_ is not null or type_ = 'message')""")
                .param("process", process)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        management.getObject().activateJobDefinitionByProcessDefinitionKey(process, true);
        repository.getObject().activateProcessDefinitionByKey(process);
        LOG.warn("PHANH: quy trình {} được {} thả: {}", process, person, reason);
        return true;
    }

    @Override
    public void destroy() {
        hand.shutdownNow();
    }
}
