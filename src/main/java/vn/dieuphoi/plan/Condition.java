package vn.dieuphoi.plan;

import org.jspecify.annotations.Nullable;

/**
 * Words that let work start, stop or take another way.
 *
 * @param text verbatim
 * @param meaning our reading
 * @param waitsFor the item whose end is waited for, where it is one
 */
public record Condition(
        String text, String meaning, @Nullable ItemCode waitsFor) {}
