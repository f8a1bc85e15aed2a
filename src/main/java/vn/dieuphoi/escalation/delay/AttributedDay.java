package vn.dieuphoi.escalation.delay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * One working day of a piece of work on which something was late, at the door of the one party whose it was.
 *
 * @param request the overdue request because of which it was a partner's; null otherwise
 */
public record AttributedDay(
        WorkKey work,
        LocalDate day,
        DelaySplit.Side side,
        PartyCode party,
        @Nullable RequestKey request) {}
