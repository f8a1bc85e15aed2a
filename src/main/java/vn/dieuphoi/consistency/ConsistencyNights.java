package vn.dieuphoi.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.clock.BackgroundRounds;

/**
 * Looks each minute whether a night has come, on a thread of its own: where the engine's timers stand still, this is what
 * says so.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "dieuphoi.consistency.nightly", havingValue = "true", matchIfMissing = true)
class ConsistencyNights extends BackgroundRounds {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ComparisonOfTheNight night;
    private final Clock clock;
    private Instant seen = Instant.EPOCH;

    ConsistencyNights(ComparisonOfTheNight night, Clock clock) {
        super("consistency", EVERY);
        this.night = night;
        this.clock = clock;
    }

    @Override
    protected void round() {
        Instant now = clock.instant();
        // The demonstration's clock is being moved: what is due at each moment has not run yet.
        boolean moving = Duration.between(seen, now).compareTo(EVERY.multipliedBy(2)) > 0;
        seen = now;
        if (!moving) {
            night.run();
        }
    }
}
