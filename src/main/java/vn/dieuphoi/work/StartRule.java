package vn.dieuphoi.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanRegister;

/**
 * When the work on an item begins and ends. It begins on the later of the plan's issue date and the first working day of
 * its month; an item without a month (8.3, 9.1, 9.3) begins when the plan is issued.
 */
@Component
public class StartRule {

    private final PlanRegister plans;
    private final WorkingDays workingDays;

    StartRule(PlanRegister plans, WorkingDays workingDays) {
        this.plans = plans;
        this.workingDays = workingDays;
    }

    public LocalDate startOf(int year, PlanItem item) {
        return startOf(plans.plan(year), item);
    }

    /** The same for who has the plan at hand and asks about many of its items. */
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

    /** The first working day of the item's month. */
    private Optional<LocalDate> ownDayOf(Plan plan, PlanItem item) {
        return Optional.ofNullable(item.startMonth())
                .map(month -> workingDays.firstWorkingDayOf(YearMonth.of(plan.year(), month)));
    }

    /** The last working day of the item's period within the plan's year. */
    public LocalDate endOf(int year, PlanItem item) {
        LocalDate yearEnd = LocalDate.of(year, 12, 31);
        LocalDate end = item.endDate();
        return workingDays.onOrBefore(end.isBefore(yearEnd) ? end : yearEnd);
    }
}
