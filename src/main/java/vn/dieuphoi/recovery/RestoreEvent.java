package vn.dieuphoi.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restore that is known.
 *
 * @param foundBy the machine that noticed it, or who told
 * @param keptUntil the last that is noted beside the database and still stands in it; null when nothing is known
 * @param repeatsUntil until then every letter leaves as a possible repeat; null where it is known what had left
 * @param lettersMarked how many letters the restored database took for unsent
 * @param notesMissing whether the file has a gap among what was done after the dump
 * @param acts how much is listed
 */
public record RestoreEvent(
        long id,
        Instant foundAt,
        String foundBy,
        @Nullable Instant keptUntil,
        @Nullable Instant repeatsUntil,
        int lettersMarked,
        boolean notesMissing,
        int acts) {}
