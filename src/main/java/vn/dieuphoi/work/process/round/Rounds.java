package vn.dieuphoi.work.process.round;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;
import vn.dieuphoi.work.process.OfficeHours;
import vn.dieuphoi.work.process.OpeningDays;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundCalendar;
import vn.dieuphoi.work.round.RoundPeriod;

/** When an item is asked for its progress. Periods are written {@code 2023-06}, {@code 2026-W31}. */
@Component("rounds")
@ExpressionBean("Các kỳ phải ghi tiến độ")
public class Rounds {

    private final ProgressDesk desk;
    private final RoundCalendar calendar;
    private final WorkRegister register;
    private final OpeningDays opening;
    private final Clock clock;

    Rounds(ProgressDesk desk, RoundCalendar calendar, WorkRegister register, OpeningDays opening, Clock clock) {
        this.desk = desk;
        this.calendar = calendar;
        this.register = register;
        this.opening = opening;
        this.clock = clock;
    }

    /** All months at once, as models from before {@code monthly-rounds} ask them. */
    @ExpressionMethod("danh sách tháng phải ghi tiến độ")
    public List<String> months(String workItem) {
        return desk.monthsOf(new WorkKey(workItem)).stream()
                .map(YearMonth::toString)
                .toList();
    }

    @ExpressionMethod("mục còn phải ghi tiến độ không")
    public boolean areAsked(String workItem) {
        return register.item(new WorkKey(workItem)).state() == WorkState.OPEN;
    }

    /** When to ask whether the period is due: on its own day, or next month where the item ends before it. */
    @ExpressionMethod("khi nào xét kỳ đó đã đến lúc ghi chưa")
    public Date asksOn(String workItem, String period) {
        return belongs(workItem, period) ? opensOn(workItem, period) : opening.nextMonth();
    }

    @ExpressionMethod("kỳ đó đã đến lúc ghi tiến độ chưa")
    public boolean areDue(String workItem, String period) {
        return belongs(workItem, period)
                && !opensOn(workItem, period).toInstant().isAfter(clock.instant());
    }

    @ExpressionMethod("ngày mở kỳ ghi tiến độ")
    public Date opensOn(String workItem, String period) {
        return OfficeHours.morningOf(calendar.opensOn(new WorkKey(workItem), new RoundPeriod(period)));
    }

    private boolean belongs(String workItem, String period) {
        return calendar.isAsked(new WorkKey(workItem), new RoundPeriod(period));
    }
}
