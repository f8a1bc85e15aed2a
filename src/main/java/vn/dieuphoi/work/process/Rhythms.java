package vn.dieuphoi.work.process;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.due.WokenTimers;
import vn.dieuphoi.work.WorkKey;

/**
 * What asks an item again and again: rounds, reports and milestones. Each waits for its next day, and looks anew
 * when the item has been closed or ends on another day.
 */
@Component
public class Rhythms {

    private static final Set<String> MODELS = Set.of("monthly-rounds", "item-reports", "item-milestones");

    private final WokenTimers timers;

    Rhythms(WokenTimers timers) {
        this.timers = timers;
    }

    /** To be called in the transaction that closes the item or moves its end; of work outside the plan nothing waits. */
    public void askAgain(WorkKey workItem) {
        timers.wake(workItem.value(), MODELS);
    }
}
