package vn.dieuphoi.board;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.escalation.Notice;
import vn.dieuphoi.obligation.DueMark;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.reporting.item.ItemReport;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.process.milestone.MilestoneLine;
import vn.dieuphoi.work.round.MonthlyRound;

/**
 * One piece of work with everything that happened in it.
 *
 * @param carriedOn the work of a later plan that goes on with it
 * @param whole the item of which it is a part
 * @param parts those of the item, in their order
 * @param planned what the plan says; empty for work outside the plan
 */
public record ItemView(
        WorkItem work,
        Optional<WorkItem> carriedOn,
        Optional<PlanItem> planned,
        String leadName,
        DueMark standing,
        List<OpenTask> tasks,
        List<MonthlyRound> rounds,
        List<ItemReport> reports,
        List<StepRecord> steps,
        List<Notice> notices,
        List<Mark> milestones,
        Optional<WorkItem> whole,
        List<PartLine> parts) {

    /** A part of the item, as its page lists it. */
    public record PartLine(
            WorkItem work,
            String leadName,
            DueMark standing,
            @Nullable Integer percent) {}

    /** @param standing by now, or by the day on which it was told or the item finished */
    public record Mark(MilestoneLine of, DueMark standing) {}
}
