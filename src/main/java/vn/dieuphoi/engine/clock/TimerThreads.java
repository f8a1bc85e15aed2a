package vn.dieuphoi.engine.clock;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's own threads, which run what falls due. Several have a reason to let them rest: a clock that is moved or
 * wrong, a database that is away. They work only while nobody has one.
 */
@Component
public class TimerThreads {

    private final ObjectProvider<JobExecutor> executor;
    private final ObjectProvider<JdbcClient> database;
    private final Set<String> reasons = new TreeSet<>();
    private boolean opened;

    TimerThreads(ObjectProvider<JobExecutor> executor, ObjectProvider<JdbcClient> database) {
        this.executor = executor;
        this.database = database;
    }

    /** From now on they may work: the application has started. */
    synchronized void open() {
        opened = true;
        follow();
    }

    /** Lets them rest, once what they are at has ended. */
    public synchronized void rest(String reason) {
        reasons.add(reason);
        follow();
    }

    /** Takes a reason back. */
    public synchronized void goOn(String reason) {
        reasons.remove(reason);
        follow();
    }

    /** Whether they work now; false too where timers are switched off altogether. */
    public synchronized boolean working() {
        JobExecutor threads = executor.getIfAvailable();
        return threads != null && threads.isActive();
    }

    private void follow() {
        executor.ifAvailable(threads -> {
            boolean may = opened && reasons.isEmpty();
            if (may && !threads.isActive()) {
                threads.start();
            } else if (!may && threads.isActive()) {
                threads.shutdown();
            }
        });
    }

    /**
     * Gives back what this node had taken to run when the database went away: nobody runs it any more, and without this
     * it would wait until its lock runs out. Should somebody be at it after all, the engine lets only one of them finish.
     */
    public void giveBackWhatWasTaken() {
        executor.ifAvailable(threads -> database.getObject()
                .sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")
                .param(threads.getLockOwner())
                .update());
    }
}
