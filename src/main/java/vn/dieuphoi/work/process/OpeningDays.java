package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.deadline.MilestoneBook;

/** When a process goes on: 8:00 on working days. A moment that has passed is due at once. */
@Component("opening")
@ExpressionBean
public class OpeningDays {

    private final PlanRegister plans;
    private final WorkingDays workingDays;
    private final MilestoneBook milestones;
    private final Clock clock;

    OpeningDays(PlanRegister plans, WorkingDays workingDays, MilestoneBook milestones, Clock clock) {
        this.plans = plans;
        this.workingDays = workingDays;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** @param month 1 to 12, of this year */
    public Date firstWorkingDay(int month) {
        return OfficeHours.morningOf(workingDays.firstWorkingDayOf(YearMonth.of(today().getYear(), month)));
    }

    /** For what starts when the plan is issued: the issue day itself, or the first working day after it. */
    public Date issueDay() {
        return plans.find(plans.on(today()))
                .map(plan -> OfficeHours.morningOf(workingDays.onOrAfter(plan.issuedOn())))
                .orElseGet(this::onOrAfterToday);
    }

    public Date onOrAfterToday() {
        return OfficeHours.morningOf(workingDays.onOrAfter(today()));
    }

    /** @param month as {@code 2023-06} */
    public Date round(String month) {
        return OfficeHours.morningOf(workingDays.firstWorkingDayOf(YearMonth.parse(month)));
    }

    /** The first working day of the month that comes next. */
    public Date nextMonth() {
        return OfficeHours.morningOf(
                workingDays.firstWorkingDayOf(YearMonth.from(today()).plusMonths(1)));
    }

    /** The first working day after the cut-off of a quarter such as {@code 2023-Q2}. */
    public Date report(String quarter) {
        return OfficeHours.morningOf(milestones.of("quarter").opensOn(quarter));
    }

    /** When the item reports of a period are in and can be consolidated. */
    public Date consolidation(String period) {
        return OfficeHours.morningOf(milestones.of("period").opensOn(period));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
