package vn.dieuphoi.plan.document;

import org.jspecify.annotations.Nullable;

/** Where a text stands in the document: first and last line, counted from 1. */
public record LineRange(int first, int last) {

    /** Of a text whose document has no numbered lines. */
    public static final LineRange NOWHERE = new LineRange(0, 0);

    /** Leaves it out where a plan is written. */
    public static final class Nowhere {

        @Override
        public boolean equals(@Nullable Object lines) {
            return lines == null || NOWHERE.equals(lines);
        }

        @Override
        public int hashCode() {
            return NOWHERE.hashCode();
        }
    }
}
