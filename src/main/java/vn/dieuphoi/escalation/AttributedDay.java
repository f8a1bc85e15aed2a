package vn.dieuphoi.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * One working day of a piece of work, at the door of the one party whose it was.
 *
 * @param request the overdue request because of which it was a partner's; null otherwise
 * @param afterDue whether the due date of the work that was in force on that day had passed
 */
public record AttributedDay(
        WorkKey work,
        LocalDate day,
        DelaySplit.Side side,
        PartyCode party,
        @Nullable RequestKey request,
        boolean afterDue) {}
