package vn.dieuphoi.escalation.held;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;
import vn.dieuphoi.engine.clock.WhereRoundsRun;

/** Sends out what was held for its minute. */
@Component
@WhereRoundsRun
class HeldRounds extends BackgroundRounds {

    private final HeldDirectives held;

    HeldRounds(HeldDirectives held, @Value("${dieuphoi.directives.looked-after-every:PT2S}") Duration every) {
        super("held-directives", every);
        this.held = held;
    }

    @Override
    protected void round() {
        boolean more = true;
        while (more) {
            more = held.sendNext();
        }
    }
}
