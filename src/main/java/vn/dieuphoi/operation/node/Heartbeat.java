package vn.dieuphoi.operation.node;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.TimerThreads;
import vn.dieuphoi.engine.clock.WhereRoundsRun;
import vn.dieuphoi.operation.database.DatabasePresence;

/**
 * Says every half minute that this node is there, and compares the clocks. The first time before the engine's threads
 * start: a node whose clock is wrong runs no timers at all.
 */
@Component
@WhereRoundsRun
public class Heartbeat extends BackgroundRounds {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final String REASON = "the clock is wrong";

    private final NodeBook book;
    private final MachineClock clock;
    private final DatabasePresence database;
    private final TimerThreads threads;
    private final String name;
    private boolean known;
    private boolean resting;

    Heartbeat(
            NodeBook book,
            MachineClock clock,
            DatabasePresence database,
            TimerThreads threads,
            NodeName name,
            @Value("${dieuphoi.node.heartbeat}") Duration every) {
        super("heartbeat", every);
        this.book = book;
        this.clock = clock;
        this.database = database;
        this.threads = threads;
        this.name = name.value();
    }

    @Override
    public synchronized void start() {
        // Until both clocks have been read nobody knows that this one is right.
        threads.rest(REASON);
        resting = true;
        survive();
        super.start();
    }

    @Override
    protected void round() {
        if (!database.away()) {
            beat();
        }
    }

    /** One heartbeat. */
    public void beat() {
        Duration ahead = clock.compare(book);
        if (known) {
            book.isThere(name, ahead);
        } else {
            book.beginsToRun(name, ahead);
            known = true;
        }
        boolean wrong = clock.wrongSince().isPresent();
        if (wrong) {
            threads.rest(REASON);
            resting = true;
        } else if (resting) {
            threads.goOn(REASON);
            resting = false;
        }
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            if (!database.away()) {
                book.leaves(name);
            }
        } catch (RuntimeException away) {
            LOG.warn("Không ghi được rằng máy {} đã dừng: {}", name, away.getMessage());
        }
    }
}
