package vn.dieuphoi.api.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of an item for a time; its words once they are handed in.
 *
 * @param span {@code 2023-Q2}, {@code 2026-M07} or {@code 2026-Y}
 */
public record ApiReport(
        String key,
        String work,
        String span,
        LocalDate dueOn,
        boolean late,
        @Nullable Instant submittedAt,
        @Nullable String body,
        @Nullable String difficulty,
        @Nullable String proposal) {}
