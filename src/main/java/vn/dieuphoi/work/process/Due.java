package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
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
@ExpressionBean("Hạn và thời điểm báo chậm, luôn tính theo ngày làm việc; hạn vào 17 giờ, báo chậm vào 8 giờ")
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
    @ExpressionMethod("sau số ngày làm việc do đơn vị tự đặt")
    public Date own(int count) {
        return workingDays(count);
    }

    /** A day that the office has set for itself; like {@link #onDay}. */
    @ExpressionMethod("ngày do đơn vị tự đặt, trong thời hạn của mục")
    public Date ownDay(String workItem, String day) {
        return onDay(workItem, day);
    }

    /** So many working days before the work ends, as the office has set for itself; like {@link #onDay}. */
    @ExpressionMethod("trước ngày cuối ngần ấy ngày làm việc, do đơn vị tự đặt")
    public Date ownBeforeEnd(String workItem, int count) {
        LocalDate wanted = workingDays.plus(register.item(new WorkKey(workItem)).dueOn(), -count);
        return OfficeHours.eveningOf(workingDays.notBefore(wanted, today(), 3));
    }

    /** So many working days from today. */
    @ExpressionMethod("sau ngần ấy ngày làm việc kể từ hôm nay")
    public Date workingDays(int count) {
        return OfficeHours.eveningOf(workingDays.plus(today(), count));
    }

    /**
     * A day of the item's plan, or the working day before it; never earlier than three working days from today, so that
     * an item which starts late is not overdue at once.
     *
     * @param day as {@code dd/MM}, the first of that name in the year of the plan in which the item begins
     */
    @ExpressionMethod("ngày ghi trong kế hoạch, ví dụ 30/06; không sớm hơn ba ngày làm việc kể từ hôm nay")
    public Date onDay(String workItem, String day) {
        MonthDay named = MonthDay.of(Integer.parseInt(day.substring(3)), Integer.parseInt(day.substring(0, 2)));
        LocalDate from = yearOf(new WorkKey(workItem));
        LocalDate first = named.atYear(from.getYear());
        LocalDate wanted = workingDays.onOrBefore(first.isBefore(from) ? named.atYear(from.getYear() + 1) : first);
        return OfficeHours.eveningOf(workingDays.notBefore(wanted, today(), 3));
    }

    /** A plan of several years has a day of each name in each of them. */
    private LocalDate yearOf(WorkKey work) {
        LocalDate from = plans.plan(work.plan()).from();
        long years = register.find(work)
                .map(item -> ChronoUnit.YEARS.between(from, item.plannedStart()))
                .orElse(0L);
        return from.plusYears(Math.max(0, years));
    }

    @ExpressionMethod("ngày cuối thời gian của mục")
    public Date endOfPeriod(String workItem) {
        return workItem(workItem);
    }

    @ExpressionMethod("hạn của công việc")
    public Date workItem(String workItem) {
        return OfficeHours.eveningOf(register.item(new WorkKey(workItem)).dueOn());
    }

    @ExpressionMethod("lúc báo lãnh đạo công việc quá hạn")
    public Date workItemOverdue(String workItem) {
        LocalDate dueOn = register.item(new WorkKey(workItem)).dueOn();
        return OfficeHours.morningOf(workingDays.plus(dueOn, Milestones.WORKING_DAYS_TO_LEADERSHIP));
    }

    @ExpressionMethod("hạn ghi tiến độ tháng")
    public Date round(String round) {
        return dueOn("round", round);
    }

    @ExpressionMethod("lúc báo lãnh đạo tiến độ tháng quá hạn")
    public Date roundOverdue(String round) {
        return overdue("round", round);
    }

    @ExpressionMethod("hạn trả lời đề nghị phối hợp")
    public Date request(String request) {
        return dueOn("request", request);
    }

    @ExpressionMethod("lúc báo lãnh đạo đề nghị quá hạn")
    public Date requestOverdue(String request) {
        return overdue("request", request);
    }

    @ExpressionMethod("hạn nộp báo cáo quý của mục")
    public Date report(String report) {
        return dueOn("report", report);
    }

    @ExpressionMethod("lúc báo lãnh đạo báo cáo quý quá hạn")
    public Date reportOverdue(String report) {
        return overdue("report", report);
    }

    @ExpressionMethod("hạn tổng hợp báo cáo quý")
    public Date consolidation(String period) {
        return dueOn("period", period);
    }

    @ExpressionMethod("hạn báo cáo năm")
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
