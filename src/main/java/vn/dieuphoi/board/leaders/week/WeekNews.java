package vn.dieuphoi.board.leaders.week;

import java.time.LocalDate;
import java.util.List;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.board.leaders.Doing;
import vn.dieuphoi.board.leaders.LeadersPicture;
import vn.dieuphoi.board.leaders.OfficeBar;
import vn.dieuphoi.board.leaders.owed.OwedThing;
import vn.dieuphoi.escalation.register.GivenOrder;

/**
 * One week of a plan.
 *
 * @param monday of the week that begins
 * @param before the last day of the week before the one that is over
 * @param lateBefore how much was late on its evening
 * @param over the last day of the week that is over
 * @param lateOver how much was late on its evening
 * @param done how much was finished in the week that is over
 * @param until the last day of the week that begins
 * @param dueCount how much falls due until then
 * @param due the first of it
 * @param orders what leadership ordered in the week that is over
 */
public record WeekNews(
        PlanId plan,
        LocalDate monday,
        LocalDate before,
        int lateBefore,
        LocalDate over,
        int lateOver,
        int done,
        LocalDate until,
        int dueCount,
        List<OwedThing> due,
        List<GivenOrder> orders,
        LeadersPicture picture) {

    /** Who is late, the most first. */
    public List<OfficeBar> behind() {
        return picture.offices().stream().filter(office -> office.late() > 0).toList();
    }

    /** How much is late today. */
    public int lateNow() {
        return picture.sums().things(Doing.LATE);
    }
}
