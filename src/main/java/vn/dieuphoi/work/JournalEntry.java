package vn.dieuphoi.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the append-only history.
 *
 * @param corrects the line that this one corrects
 */
public record JournalEntry(
        long id,
        Instant at,
        String actor,
        String subject,
        String action,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long corrects) {}
