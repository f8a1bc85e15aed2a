package vn.dieuphoi.operation.database;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Answers from what is known already, in the place of Spring's own, which waits for a connection. */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final DatabasePresence presence;

    DatabaseHealth(DatabasePresence presence) {
        this.presence = presence;
    }

    @Override
    public Health health() {
        return presence.awaySince()
                .map(since -> Health.down().withDetail("since", since).build())
                .orElseGet(() -> Health.up().build());
    }
}
