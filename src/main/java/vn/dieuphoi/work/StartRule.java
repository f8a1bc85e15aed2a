package vn.dieuphoi.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

/**
 * When the work on an item begins and ends. It begins on the later of the plan's issue date and the first working day of
 * its month; an item without a month (8.3, 9.1, 9.3) begins when the plan is issued.
 */
@Component
public class StartRule {

    private final WorkingDays workingDays;

    StartRule(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    public LocalDate startOf(Plan plan, PlanItem item) {
        LocalDate issued = issueOf(plan);
        return ownDayOf(plan, item).filter(issued::isBefore).orElse(issued);
    }

    /** Whether the issue of the plan, and not the item's own month, is what begins it. */
    public boolean startsWithTheIssue(Plan plan, PlanItem item) {
        return ownDayOf(plan, item).filter(day -> !day.isBefore(issueOf(plan))).isEmpty();
    }

    private LocalDate issueOf(Plan plan) {
        return workingDays.onOrAfter(plan.issuedOn());
    }

    /** The first working day of the item's month, the first of that name in the plan's period. */
    private Optional<LocalDate> ownDayOf(Plan plan, PlanItem item) {
        return Optional.ofNullable(item.startMonth())
                .map(month ->
                        plan.from().plusMonths(Math.floorMod(month - plan.from().getMonthValue(), 12)))
                .map(day -> workingDays.firstWorkingDayOf(YearMonth.from(day)));
    }

    /** The last working day of the item's period within the plan's. */
    public LocalDate endOf(Plan plan, PlanItem item) {
        LocalDate end = item.endDate();
        return workingDays.onOrBefore(end.isBefore(plan.to()) ? end : plan.to());
    }
}
