package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.plan.PlanRegister;
import vn.dieuphoi.work.deadline.MilestoneBook;

/** When a process goes on: 8:00 on working days. A moment that has passed is due at once. */
@Component("opening")
@ExpressionBean("Khi nào quy trình đi tiếp: 8 giờ ngày làm việc; thời điểm đã qua thì đi tiếp ngay")
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
    @ExpressionMethod("ngày làm việc đầu tiên của tháng ghi trong ngoặc")
    public Date firstWorkingDay(int month) {
        return OfficeHours.morningOf(workingDays.firstWorkingDayOf(YearMonth.of(today().getYear(), month)));
    }

    /** For what starts when the plan is issued: the issue day itself, or the first working day after it. */
    @ExpressionMethod("ngày ban hành kế hoạch, hoặc ngày làm việc đầu tiên sau đó")
    public Date issueDay() {
        return plans.find(plans.on(today()))
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE);
    }
}
