package vn.dieuphoi.engine.look;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A process instance, running or ended.
 *
 * @param version 0 when its definition has been deleted, and then nothing is known of its deployment
 * @param newest the version that a new instance would run by
 */
public record PastRun(
        String id,
        String process,
        int version,
        String name,
        @Nullable Instant deployedAt,
        int newest,
        Instant startedAt,
        @Nullable Instant endedAt) {}
