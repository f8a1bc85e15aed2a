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

/** The engine's due jobs, run one after another in the order of their due dates: for a clock that is moved by hand. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int PAGE = 200;

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
        for (int from = 0; ; from += PAGE) {
            List<Job> jobs = management
                    .createJobQuery()
                    .withRetriesLeft()
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(from, PAGE);
            for (Job job : jobs) {
                // Without a definition: the engine's own history cleanup.
                if (job.getProcessDefinitionKey() != null
                        && job.getDuedate() != null
                        && counts.test(job.getProcessDefinitionKey())) {
                    return Optional.of(job.getDuedate().toInstant());
                }
            }
            if (jobs.size() < PAGE) {
                return Optional.empty();
            }
        }
    }

    /** Runs everything that is due, and what falls due by it, until nothing is; a failing job keeps its retries. */
    public void run() {
        boolean ran = true;
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
