package vn.dieuphoi.reporting.item;

import org.jspecify.annotations.Nullable;

/** What a lead office writes into the report of an item. */
public record ReportWords(
        String body, @Nullable String difficulty, @Nullable String proposal) {}
