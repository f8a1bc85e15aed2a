package vn.dieuphoi.engine.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;

/** The engine's due jobs, run one after another in the order of their due dates: for a clock that is moved by hand. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final String MOVING = "the clock is moved";
    private static final int PAGE = 200;

    /** More jobs than any moment of a plan year has: a model that turns in a circle without ever waiting. */
    private static final int MOST_AT_ONE_MOMENT = 20_000;

    /**
     * What the engine's own query for executable jobs selects. That query is a command with a transaction and whole jobs
     * to map, several times at each moment of a year: a tenth of a rehearsal's time.
     */
    private static final String RUNNABLE = """
            from act_ru_job j left join act_ru_execution i on i.id_ = j.process_instance_id_
             where j.retries_ > 0 and j.suspension_state_ = 1 and (i.id_ is null or i.suspension_state_ = 1)""";

    private final ManagementService management;
    private final JdbcClient database;
    private final TimerThreads threads;

    DueJobs(ManagementService management, JdbcClient database, TimerThreads threads) {
        this.management = management;
        this.database = database;
        this.threads = threads;
    }

    /** When the next job of a process falls due; it may be due already. */
    public Optional<Instant> next() {
        return nextBesides("");
    }

    /** The same, but for one process definition that does not count, named by its key. */
    public Optional<Instant> nextBesides(String definition) {
        // Without a definition: the engine's own history cleanup.
        return database.sql("select min(duedate_) " + RUNNABLE + " and j.process_def_key_ <> ?")
                .param(definition)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Runs everything that is due, and what falls due by it, until nothing is; a failing job keeps its retries.
     *
     * @throws Refused when it never ends
     */
    public void run() {
        boolean ran = true;
        int count = 0;
        while (ran) {
            ran = false;
            for (DueJob job : due()) {
                ran |= run(job);
                if (++count > MOST_AT_ONE_MOMENT) {
                    throw new Refused("Quy trình " + job.definition()
                            + " lặp mãi tại một thời điểm mà không chờ ai. Hãy sửa mô hình rồi thử lại.");
                }
            }
        }
    }

    private List<DueJob> due() {
        return database.sql("select j.id_, j.process_def_key_ " + RUNNABLE
                        + " and (j.duedate_ is null or j.duedate_ <= ?) order by j.duedate_, j.id_ limit " + PAGE)
                .param(new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .query((row, number) -> new DueJob(row.getString(1), row.getString(2)))
                .list();
    }

    private boolean run(DueJob job) {
        try {
            management.executeJob(job.id());
            return true;
        } catch (OptimisticLockingException | NullValueException takenByAnother) {
            return true;
        } catch (RuntimeException failure) {
            if (management.createJobQuery().jobId(job.id()).count() == 0) {
                // The engine's own threads were still at it when they were told to pause.
                return true;
            }
            LOG.error("Bước tự động {} của {} không chạy được", job.id(), job.definition(), failure);
            return false;
        }
    }

    /** Keeps the engine's own threads, where it has any, from working while the clock moves. */
    public void pause() {
        threads.rest(MOVING);
    }

    /** Lets them work again. */
    public void resume() {
        threads.goOn(MOVING);
    }

    private record DueJob(String id, @Nullable String definition) {}
}
