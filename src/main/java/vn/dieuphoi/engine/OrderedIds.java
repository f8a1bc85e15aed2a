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

    private final AtomicLong last = new AtomicLong();

    @Override
    public String getNextId() {
        return "%012d".formatted(last.incrementAndGet());
    }
}
