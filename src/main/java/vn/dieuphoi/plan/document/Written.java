package vn.dieuphoi.plan.document;

import org.jspecify.annotations.Nullable;

/** Texts that a document may lack. */
public final class Written {

    private Written() {}

    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
