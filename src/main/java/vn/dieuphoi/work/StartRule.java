package vn.dieuphoi.work;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;

/**
 * When the work on an item begins and ends. It begins on the later of the plan's issue date and the first working day of
 * its month, or from its own day; an item without either (8.3, 9.1, 9.3) begins when the plan is issued, or, where it
 * waits for another item, on the day on which that one's own path ended, was carried over or stopped.
 */
@Component
public class StartRule {

    private final WorkingDays workingDays;
    private final WorkItems items;

    StartRule(WorkingDays workingDays, WorkItems items) {
        this.workingDays = workingDays;
        this.items = items;
    }

    /** Of an item that waits for another one that goes on, the first working day after that one's end as it is due now. */
    public LocalDate startOf(Plan plan, PlanItem item) {
        return beginsOn(plan, item).orElseGet(() -> latest(issueOf(plan), expectedAfter(plan, item)));
    }

    /** The same; empty while the item waits for another one that has not ended. */
    public Optional<LocalDate> beginsOn(Plan plan, PlanItem item) {
        LocalDate issued = issueOf(plan);
        if (item.startsAfter() != null) {
            return awaited(plan, item)
                    .flatMap(WorkItem::finishedAt)
                    .map(ended -> workingDays.onOrAfter(LocalDate.ofInstant(ended, HoChiMinhTime.ZONE)))
                    .map(day -> latest(issued, day));
        }
        return Optional.of(ownDayOf(plan, item).map(day -> latest(issued, day)).orElse(issued));
    }

    /** Whether the issue of the plan, and not the item's own month or day, is what begins it. */
    public boolean startsWithTheIssue(Plan plan, PlanItem item) {
        return item.startsAfter() == null
                && ownDayOf(plan, item)
                        .filter(day -> !day.isBefore(issueOf(plan)))
                        .isEmpty();
    }

    /** A plan may be issued before its period begins. */
    private LocalDate issueOf(Plan plan) {
        return workingDays.onOrAfter(latest(plan.issuedOn(), plan.from()));
    }

    private Optional<LocalDate> ownDayOf(Plan plan, PlanItem item) {
        return plan.calendarStartOf(item)
                .map(day -> item.startDate() == null
                        ? workingDays.firstWorkingDayOf(YearMonth.from(day))
                        : workingDays.onOrAfter(day));
    }

    private Optional<WorkItem> awaited(Plan plan, PlanItem item) {
        return Optional.ofNullable(item.startsAfter())
                .flatMap(code -> items.findById(WorkKey.of(plan.id(), code).value()));
    }

    private LocalDate expectedAfter(Plan plan, PlanItem item) {
        LocalDate end = awaited(plan, item)
                .map(WorkItem::dueOn)
                .or(() -> Optional.ofNullable(item.startsAfter())
                        .flatMap(plan::find)
                        .map(before -> endOf(plan, before)))
                .orElse(plan.to());
        return workingDays.plus(end, 1);
    }

    /** The last working day of the item's period within the plan's. */
    public LocalDate endOf(Plan plan, PlanItem item) {
        LocalDate end = item.endDate();
        return workingDays.onOrBefore(end.isBefore(plan.to()) ? end : plan.to());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
