package vn.dieuphoi.adoption.trial;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/** Looks every other second whether something waits to be rehearsed. */
@Component
@WhereRoundsRun
class TrialRounds extends BackgroundRounds {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LAST = Duration.ofSeconds(25);

    private final TrialRunner runner;

    TrialRounds(TrialRunner runner) {
        super("rehearsals", EVERY, LAST);
        this.runner = runner;
    }

    @Override
    protected void round() {
        runner.look();
    }

    @Override
    public synchronized void stop() {
        super.stop();
        runner.leave();
    }
}
