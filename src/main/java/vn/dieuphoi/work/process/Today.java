package vn.dieuphoi.work.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.calendar.WorkingDays;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;

/** Whether the office works today. */
@Component("workingDay")
@ExpressionBean("Hôm nay")
public class Today {

    private final WorkingDays workingDays;
    private final Clock clock;

    Today(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @ExpressionMethod("hôm nay có phải ngày làm việc không")
    public boolean today() {
        return workingDays.isWorkingDay(LocalDate.ofInstant(clock.instant(), HoChiMinhTime.ZONE));
    }
}
