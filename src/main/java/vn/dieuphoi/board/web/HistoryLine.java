package vn.dieuphoi.board.web;

import org.jspecify.annotations.Nullable;

/** One line of a history in words. */
public record HistoryLine(
        long id,
        String at,
        String who,
        String about,
        String action,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long corrects) {}
