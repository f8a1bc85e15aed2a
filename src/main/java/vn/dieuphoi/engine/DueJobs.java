package vn.dieuphoi.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Refused;

/** The engine's due jobs, run one after another in the order of their due dates: for a clock that is moved by hand. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int PAGE = 200;

    /** Mostly the very first job is the one; more are read only when it does not count. */
    private static final int FIRST_LOOK = 5;

    /** More jobs than any moment of a plan year has: a model that turns in a circle without ever waiting. */
    private static final int MOST_AT_ONE_MOMENT = 20_000;

    private final ManagementService management;
    private final ObjectProvider<JobExecutor> executor;

    DueJobs(ManagementService management, ObjectProvider<JobExecutor> executor) {
        this.management = management;
        this.executor = executor;
    }

    /**
     * When the next job of a process falls due.
     *
     * @param counts which process definitions count, by their key
     */
    public Optional<Instant> next(Predicate<String> counts) {
        int page = FIRST_LOOK;
        for (int from = 0; ; from += page, page = PAGE) {
            List<Job> jobs = management
                    .createJobQuery()
                    .withRetriesLeft()
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(from, page);
            for (Job job : jobs) {
                // Without a definition: the engine's own history cleanup.
                if (job.getProcessDefinitionKey() != null
                        && job.getDuedate() != null
                        && counts.test(job.getProcessDefinitionKey())) {
                    return Optional.of(job.getDuedate().toInstant());
                }
            }
            if (jobs.size() < page) {
                return Optional.empty();
            }
        }
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
            for (Job job : management
                    .createJobQuery()
                    .executable()
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .orderByJobId()
                    .asc()
                    .listPage(0, PAGE)) {
                ran |= run(job);
                if (++count > MOST_AT_ONE_MOMENT) {
                    throw new Refused("Quy trình " + job.getProcessDefinitionKey()
                            + " lặp mãi tại một thời điểm mà không chờ ai. Hãy sửa mô hình rồi thử lại.");
                }
            }
        }
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException | NullValueException takenByAnother) {
            return true;
        } catch (RuntimeException failure) {
            if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                // The engine's own threads were still at it when they were told to pause.
                return true;
            }
            LOG.error("Bước tự động {} của {} không chạy được", job.getId(), job.getProcessDefinitionKey(), failure);
            return false;
        }
    }

    /** Keeps the engine's own threads, where it has any, from working while the clock moves. */
    public void pause() {
        executor.ifAvailable(threads -> {
            if (threads.isActive()) {
                threads.shutdown();
            }
        });
    }

    /** Lets them work again. */
    public void resume() {
        executor.ifAvailable(threads -> {
            if (!threads.isActive()) {
                threads.start();
            }
        });
    }
}
