package vn.dieuphoi.plan.document;

import org.jspecify.annotations.Nullable;

/** Who signed the plan. */
public record Signatory(String title, String name) {

    /** Of a document that names none. */
    public static final Signatory NOBODY = new Signatory("", "");

    /** Leaves it out where a plan is written. */
    public static final class Nobody {

        @Override
        public boolean equals(@Nullable Object signatory) {
            return signatory == null || NOBODY.equals(signatory);
        }

        @Override
        public int hashCode() {
            return NOBODY.hashCode();
        }
    }
}
