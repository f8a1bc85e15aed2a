package vn.dieuphoi.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Subject;

/**
 * An open task as what somebody owes.
 *
 * @param step the task's id in its model
 */
public record TaskOfObligation(
        String task,
        String step,
        ObligationKind kind,
        @Nullable String plan,
        @Nullable String work,
        Subject subject,
        String name,
        String particular,
        @Nullable String owedBy,
        @Nullable String candidateGroup,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable String holder,
        @Nullable String actingFor) {}
