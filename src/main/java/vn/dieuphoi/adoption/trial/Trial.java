package vn.dieuphoi.adoption.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal of a draft.
 *
 * @param contentSha256 of the plan and the models that were rehearsed
 * @param reached the simulated day it has come to; null before the first
 * @param done how many tasks have been done by then
 * @param says why it ended so; null where the result says it
 */
public record Trial(
        long id,
        long draft,
        TrialState state,
        String contentSha256,
        String askedBy,
        Instant askedAt,
        @Nullable LocalDate reached,
        int done,
        @Nullable Instant endedAt,
        @Nullable String summary,
        boolean hasPage,
        @Nullable String says) {

    /** What came of it; empty where it did not come to its end. */
    Optional<TrialResult> result() {
        return Optional.ofNullable(summary).map(TrialResult::of);
    }
}
