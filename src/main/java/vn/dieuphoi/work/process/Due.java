package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.MilestoneBook;
import vn.dieuphoi.work.deadline.Milestones;

/**
 * Due dates and escalation moments for the models, always on working days. A task falls due at 17:00; what is overdue
 * reaches leadership at 8:00, two working days after the due date (domain rule, "Escalation").
 */
@Component("due")
@ExpressionBean
public class Due {

    private final WorkingDays workingDays;
    private final WorkRegister register;
    private final PlanRegister plans;
    private final MilestoneBook milestones;
    private final Clock clock;

    Due(WorkingDays workingDays, WorkRegister register, PlanRegister plans, MilestoneBook milestones, Clock clock) {
        this.workingDays = workingDays;
        this.register = register;
        this.plans = plans;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** So many working days from today, as the office has set for itself: the plan names no day. */
    public Date own(int count) {
        return workingDays(count);
    }

    /** A day that the office has set for itself; like {@link #onDay}. */
    public Date ownDay(String workItem, String day) {
        return onDay(workItem, day);
    }

    /** So many working days from today. */
    public Date workingDays(int count) {
        return OfficeHours.eveningOf(workingDays.plus(today(), count));
    }

    /**
     * A day of the item's plan, or the working day before it; never earlier than three working days from today, so that
     * an item which starts late is not overdue at once.
     *
     * @param day as {@code dd/MM}, the first of that name in the plan's period
     */
    public Date onDay(String workItem, String day) {
        MonthDay named = MonthDay.of(Integer.parseInt(day.substring(3)), Integer.parseInt(day.substring(0, 2)));
        LocalDate from = plans.plan(new WorkKey(workItem).plan()).from();
        LocalDate first = named.atYear(from.getYear());
        LocalDate wanted = workingDays.onOrBefore(first.isBefore(from) ? named.atYear(from.getYear() + 1) : first);
        return OfficeHours.eveningOf(workingDays.notBefore(wanted, today(), 3));
    }

    public Date endOfPeriod(String workItem) {
        return workItem(workItem);
    }

    public Date workItem(String workItem) {
        return OfficeHours.eveningOf(register.item(new WorkKey(workItem)).dueOn());
    }

    public Date workItemOverdue(String workItem) {
        LocalDate dueOn = register.item(new WorkKey(workItem)).dueOn();
        return OfficeHours.morningOf(workingDays.plus(dueOn, Milestones.WORKING_DAYS_TO_LEADERSHIP));
    }

    public Date round(String round) {
        return dueOn("round", round);
    }

    public Date roundOverdue(String round) {
        return overdue("round", round);
    }

    public Date request(String request) {
        return dueOn("request", request);
    }

    public Date requestOverdue(String request) {
        return overdue("request", request);
    }

    public Date report(String report) {
        return dueOn("report", report);
    }

    public Date reportOverdue(String report) {
        return overdue("report", report);
    }

    public Date consolidation(String period) {
        return dueOn("period", period);
    }

    public Date yearReport(String period) {
        return dueOn("period", period);
    }

    private Date dueOn(String kind, String key) {
        return OfficeHours.eveningOf(milestones.of(kind).dueOn(key));
    }

    private Date overdue(String kind, String key) {
        return OfficeHours.morningOf(milestones.of(kind).reachesLeadershipOn(key, workingDays));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
