package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.AskingProcess;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.deadline.MilestoneBook;

/** When a process goes on: 8:00 on working days. A moment that has passed is due at once. */
@Component("opening")
@ExpressionBean("Khi nào quy trình đi tiếp: 8 giờ ngày làm việc; thời điểm đã qua thì đi tiếp ngay")
public class OpeningDays {

    private final PlanRegister plans;
    private final ItemModels models;
    private final WorkingDays workingDays;
    private final MilestoneBook milestones;
    private final Clock clock;

    OpeningDays(PlanRegister plans, ItemModels models, WorkingDays workingDays, MilestoneBook milestones, Clock clock) {
        this.plans = plans;
        this.models = models;
        this.workingDays = workingDays;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** @param month 1 to 12, the first of that name in the period of the item's plan */
    @ExpressionMethod("ngày làm việc đầu tiên của tháng ghi trong ngoặc")
    public Date firstWorkingDay(int month) {
        YearMonth first = itsPlan()
                .map(plan -> YearMonth.from(
                        plan.from().plusMonths(Math.floorMod(month - plan.from().getMonthValue(), 12))))
                .orElseGet(() -> YearMonth.of(today().getYear(), month));
        return OfficeHours.morningOf(workingDays.firstWorkingDayOf(first));
    }

    /** For what starts when the plan is issued: the issue day itself, or the first working day after it. */
    @ExpressionMethod("ngày ban hành kế hoạch, hoặc ngày làm việc đầu tiên sau đó")
    public Date issueDay() {
        return itsPlan()
                .or(() -> plans.find(plans.on(today())))
                .map(plan -> OfficeHours.morningOf(workingDays.onOrAfter(plan.issuedOn())))
                .orElseGet(this::onOrAfterToday);
    }

    @ExpressionMethod("hôm nay, hoặc ngày làm việc đầu tiên sau hôm nay")
    public Date onOrAfterToday() {
        return OfficeHours.morningOf(workingDays.onOrAfter(today()));
    }

    /** @param month as {@code 2023-06} */
    @ExpressionMethod("ngày làm việc đầu tiên của tháng ghi tiến độ")
    public Date round(String month) {
        return OfficeHours.morningOf(workingDays.firstWorkingDayOf(YearMonth.parse(month)));
    }

    /** The first working day of the month that comes next. */
    public Date nextMonth() {
        return OfficeHours.morningOf(
                workingDays.firstWorkingDayOf(YearMonth.from(today()).plusMonths(1)));
    }

    /** The first working day after the cut-off of a quarter such as {@code 2023-Q2}. */
    @ExpressionMethod("ngày làm việc đầu tiên sau khi chốt số liệu quý")
    public Date report(String quarter) {
        return OfficeHours.morningOf(milestones.of("quarter").opensOn(quarter));
    }

    /** When the item reports of a period are in and can be consolidated. */
    @ExpressionMethod("khi báo cáo của các mục đã đủ để tổng hợp")
    public Date consolidation(String period) {
        return OfficeHours.morningOf(milestones.of("period").opensOn(period));
    }

    /** The plan of the item whose model asks; empty where none does, as when due dates are computed anew. */
    private Optional<Plan> itsPlan() {
        return AskingProcess.key().flatMap(models::itemOf).flatMap(item -> plans.find(item.plan()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
