package vn.dieuphoi.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.reporting.ItemReport;
import vn.dieuphoi.work.DeadlineStatus;
import vn.dieuphoi.work.MonthlyRound;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;

/**
 * One piece of work with everything that happened in it.
 *
 * @param planned what the plan says; empty for work outside the plan
 * @param workingDaysLeft until the due date, negative when it has passed; null when the work is closed
 */
public record ItemView(
        WorkItem work,
        Optional<PlanItem> planned,
        String leadName,
        DeadlineStatus status,
        @Nullable Integer workingDaysLeft,
        List<OpenTask> tasks,
        List<MonthlyRound> rounds,
        List<ItemReport> reports,
        List<StepRecord> steps,
        List<Notice> notices) {

    /** Near enough to say so: three working days or fewer. */
    public boolean nearDue() {
        return status == DeadlineStatus.OPEN_IN_TIME && workingDaysLeft != null && workingDaysLeft <= 3;
    }
}
