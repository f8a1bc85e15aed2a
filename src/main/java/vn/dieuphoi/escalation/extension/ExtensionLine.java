package vn.dieuphoi.escalation.extension;

import org.jspecify.annotations.Nullable;

/**
 * A request for more time as a page shows it, every value in words.
 *
 * @param what what shall have more time
 * @param decision what was decided, by whom and why; null while it is open
 */
public record ExtensionLine(
        String what,
        String askedBy,
        String askedAt,
        String dueOn,
        String wantedOn,
        String reason,
        ExtensionState state,
        String decider,
        @Nullable String grantedOn,
        @Nullable String decision) {}
