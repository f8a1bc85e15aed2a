package vn.dieuphoi.api.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something owed by a day: a step, a month's progress, a report, an answer. */
public record ApiObligation(
        String key,
        @Nullable String plan,
        @Nullable String work,
        String kind,
        String name,
        @Nullable String owedBy,
        String state,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable Instant endedAt) {}
