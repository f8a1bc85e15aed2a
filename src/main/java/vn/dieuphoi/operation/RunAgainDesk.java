package vn.dieuphoi.operation;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.journal.Journal;

/** Has failed work tried again in somebody's name. */
@Component
public class RunAgainDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RunAgainDesk.class);

    private final FaultWatch watch;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RunAgainDesk(FaultWatch watch, Journal journal, TransactionTemplate transaction) {
        this.watch = watch;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Each in a transaction of its own, so that one that cannot be tried holds up no other. What was tried a moment ago,
     * by a double click or by somebody else, is not tried twice.
     *
     * @param chosen which of those that failed
     * @param actor the administrator, for the journal
     * @return how many are tried again
     */
    public int runAgain(Predicate<Fault> chosen, Actor actor) {
        List<Fault> faults = watch.look().faults().stream()
                .filter(Fault::rerunnable)
                .filter(chosen)
                .toList();
        int count = 0;
        for (Fault fault : faults) {
            try {
                count += Objects.requireNonNull(transaction.execute(status -> runAgain(fault, actor)));
            } catch (RuntimeException lostToSomebody) {
                LOG.warn("Không cho chạy lại được {}: {}", fault.key(), lostToSomebody.getMessage());
            }
        }
        return count;
    }

    private int runAgain(Fault fault, Actor actor) {
        if (!watch.runAgain(fault)) {
            return 0;
        }
        Subject subject = fault.subject() == null ? Subject.of(fault.place()) : fault.subject();
        String what = fault.what() == null ? fault.place() : fault.what();
        journal.record(actor, subject, "Cho chạy lại bước tự động: " + what, fault.cause());
        return 1;
    }
}
