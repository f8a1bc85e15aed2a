package vn.dieuphoi.plan.document;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.ItemCode;

/**
 * Words that let work start, stop or take another way.
 *
 * @param text verbatim
 * @param meaning our reading
 * @param waitsFor the item whose end is waited for, where it is one
 */
public record Condition(
        String text, String meaning, @Nullable ItemCode waitsFor) {}
