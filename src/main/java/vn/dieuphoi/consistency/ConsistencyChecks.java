package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.consistency.mend.Mend;
import vn.dieuphoi.engine.OneNodeAtATime;
import vn.dieuphoi.work.journal.Journal;

/** Compares the engine's tables with ours, mends what can be mended, and knows what the last night found. */
@Component
public class ConsistencyChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ConsistencyChecks.class);

    private final Examination examination;
    private final Mends mends;
    private final KeptRuns kept;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate oneLook;
    private final OneNodeAtATime oneNode;

    ConsistencyChecks(
            Examination examination,
            Mends mends,
            KeptRuns kept,
            Journal journal,
            Clock clock,
            OneNodeAtATime oneNode,
            PlatformTransactionManager transactions) {
        this.examination = examination;
        this.mends = mends;
        this.kept = kept;
        this.journal = journal;
        this.clock = clock;
        oneLook = new TransactionTemplate(transactions);
        oneLook.setReadOnly(true);
        // One moment of the database for all rules: people may go on working meanwhile.
        oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneNode = oneNode;
    }

    /** Compares and changes nothing. */
    public ConsistencyRun look() {
        Instant now = clock.instant();
        long before = System.nanoTime();
        List<Discrepancy> findings = Objects.requireNonNull(oneLook.execute(status -> examination.findings()));
        return new ConsistencyRun(
                now,
                Duration.ofNanos(System.nanoTime() - before),
                examination.rules().size(),
                null,
                findings);
    }

    /** Compares and mends what can be mended safely, each thing in a transaction of its own and in the journal. */
    public ConsistencyRun lookAndMend() {
        ConsistencyRun run = look();
        List<Discrepancy> after = run.findings().stream().map(this::mended).toList();
        return new ConsistencyRun(run.startedAt(), run.taken(), run.rules(), null, after);
    }

    /** What is looked for. */
    public List<ConsistencyRule> rules() {
        return examination.rules();
    }

    /** The newest comparison that was kept, finished or failed; empty before the first night. */
    public Optional<ConsistencyRun> last() {
        return kept.last();
    }

    private Discrepancy mended(Discrepancy finding) {
        return mends.of(finding.rule())
                .filter(mend -> isDone(mend, finding))
                .map(mend -> finding.asMended())
                .orElse(finding);
    }

    /** What cannot be mended stays a finding; the others are tried all the same. */
    private boolean isDone(Mend mend, Discrepancy finding) {
        try {
            AtomicBoolean done = new AtomicBoolean();
            oneNode.run("consistency", () -> done.set(isGoneOrMended(mend, finding)));
            return done.get();
        } catch (RuntimeException failure) {
            LOG.error("Không sửa được {} của {}", finding.rule(), finding.subject(), failure);
            return false;
        }
    }

    /** Another node, a person or the mending of something else may have been first. */
    private boolean isGoneOrMended(Mend mend, Discrepancy finding) {
        if (!examination.finds(finding.rule(), finding.subject())) {
            return true;
        }
        boolean done = mend.mend(finding.subject());
        if (done) {
            journal.record(Actor.SYSTEM, finding.subject(), "Đối chiếu: đã sửa", finding.meaning());
        }
        return done;
    }
}
