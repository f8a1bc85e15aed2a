package vn.dieuphoi.api.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program that reads. Exactly one of person and office is there.
 *
 * @param person with whose rights it reads
 * @param office of which it reads what everybody of it may
 */
public record ApiClient(
        long id,
        String name,
        @Nullable String person,
        @Nullable String office,
        String madeBy,
        Instant madeAt,
        @Nullable Instant revokedAt) {}
