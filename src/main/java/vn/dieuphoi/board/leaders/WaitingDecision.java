package vn.dieuphoi.board.leaders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.obligation.DueMark;

/**
 * A task in which somebody of leadership decides about a paper, about more time or about a declining.
 *
 * @param task of the engine
 * @param work key of the piece of work; null for the department's own
 * @param title of the piece of work
 * @param since the day from which it has waited
 * @param waited working days that it has waited: leadership's own
 * @param withAnother whether somebody else has taken it
 */
public record WaitingDecision(
        String task,
        String label,
        @Nullable String work,
        String number,
        String title,
        @Nullable LocalDate dueOn,
        @Nullable DueMark standing,
        LocalDate since,
        int waited,
        boolean withAnother) {}
