package vn.dieuphoi.operation.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultWatch;
import vn.dieuphoi.operation.node.MachineClock;

/**
 * Whether the work runs, from the last look: a question of health must not wait for an answer. Failed work degrades and
 * does not take the node out, which serves people as before; a wrong clock takes it out, because what it stamps is wrong
 * and the other nodes are right.
 */
@Component("workHealthIndicator")
class WorkHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private static final int LOOKS_MISSED = 5;

    private final FaultWatch watch;
    private final MachineClock clock;
    private final MachineTime time;
    private final boolean looking;
    private final Duration tooOld;

    WorkHealth(
            FaultWatch watch,
            MachineClock clock,
            MachineTime time,
            @Value("${dieuphoi.operation.rounds}") boolean looking,
            @Value("${dieuphoi.operation.every}") Duration every) {
        this.watch = watch;
        this.clock = clock;
        this.time = time;
        this.looking = looking;
        this.tooOld = every.multipliedBy(LOOKS_MISSED);
    }

    @Override
    public Health health() {
        if (clock.wrongSince().isPresent()) {
            return Health.down()
                    .withDetail("clockAhead", clock.ahead().toString())
                    .build();
        }
        FaultWatch.@Nullable Look look = watch.last();
        if (look == null) {
            return Health.up().build();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Fault fault : look.faults()) {
            counts.merge(fault.kind().name(), 1L, Long::sum);
        }
        boolean stale = looking && look.at().plus(tooOld).isBefore(time.now());
        Health.Builder health = counts.isEmpty() && !stale ? Health.up() : Health.status(DEGRADED);
        return health.withDetails(counts).withDetail("lookedAt", look.at()).build();
    }
}
