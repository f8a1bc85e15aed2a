package vn.dieuphoi.engine;

import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Numbers instead of random ids, for a rehearsal: what falls due at the same moment then runs in the order in which it
 * was created, on every machine. For one process on an empty database only; nothing is kept between starts.
 */
@Component
@ConditionalOnProperty("dieuphoi.engine.ordered-ids")
class OrderedIds implements IdGenerator {

    /** Twelve digits from the first to the last, so that they sort as texts. */
    private static final long FIRST = 100_000_000_000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public String getNextId() {
        return Long.toString(FIRST + last.incrementAndGet());
    }
}
