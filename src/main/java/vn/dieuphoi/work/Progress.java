package vn.dieuphoi.work;

import org.jspecify.annotations.Nullable;

/**
 * A month's progress in the words of the lead office.
 *
 * @param percent 0 to 100, of the whole item
 */
public record Progress(
        String progress,
        int percent,
        @Nullable String difficulty,
        @Nullable String proposal,
        @Nullable String evidence) {}
