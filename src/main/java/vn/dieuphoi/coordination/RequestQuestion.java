package vn.dieuphoi.coordination;

import org.jspecify.annotations.Nullable;

/**
 * What a request asks and by when.
 *
 * @param submission the form it was sent with; null for what the plan itself asks
 */
record RequestQuestion(
        RequestKind kind,
        String words,
        RequestDue due,
        @Nullable String submission) {}
