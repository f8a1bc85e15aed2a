package vn.dieuphoi.coordination.view;

import java.time.LocalDate;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.obligation.Standing;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkKey;

/**
 * A request as it stood at a moment of the past.
 *
 * @param party whom it asks now
 * @param name whom it asks, as it was called when it was asked
 * @param dueOn the due date of then
 */
public record RequestThen(
        RequestKey key, WorkKey work, PartyCode party, String name, LocalDate dueOn, AnswerThen answer) {

    /** @param day the one at whose end it is looked at */
    public Standing.State standing(LocalDate day) {
        return answer.standing(dueOn, day);
    }
}
