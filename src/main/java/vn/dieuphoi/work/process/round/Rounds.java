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
import vn.dieuphoi.work.process.OpeningDays;
import vn.dieuphoi.work.round.ProgressDesk;

/** When an item is asked for its progress. Months are written {@code 2023-06}. */
@Component("rounds")
@ExpressionBean("Các tháng phải ghi tiến độ")
public class Rounds {

    private final ProgressDesk desk;
    private final WorkRegister register;
    private final OpeningDays opening;
    private final Clock clock;

    Rounds(ProgressDesk desk, WorkRegister register, OpeningDays opening, Clock clock) {
        this.desk = desk;
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

    /** When to ask whether the month is due: on its own day, or next month where the item ends before it. */
    @ExpressionMethod("khi nào xét tháng đó đã đến lúc ghi chưa")
    public Date asksOn(String workItem, String month) {
        return belongs(workItem, month) ? opening.round(month) : opening.nextMonth();
    }

    @ExpressionMethod("tháng đó đã đến lúc ghi tiến độ chưa")
    public boolean areDue(String workItem, String month) {
        return belongs(workItem, month) && !opening.round(month).toInstant().isAfter(clock.instant());
    }

    private boolean belongs(String workItem, String month) {
        return desk.asksFor(new WorkKey(workItem), YearMonth.parse(month));
    }
}
