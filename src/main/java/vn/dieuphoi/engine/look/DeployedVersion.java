package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process.
 *
 * @param process its id, such as monthly-round
 * @param definition the engine's id of this version
 * @param origin the name under which it was deployed
 * @param running instances that run by it
 */
public record DeployedVersion(
        String process,
        String name,
        int number,
        String definition,
        String deployment,
        @Nullable String origin,
        Instant deployedAt,
        int running) {}
