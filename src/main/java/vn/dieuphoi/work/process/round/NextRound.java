package vn.dieuphoi.work.process.round;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.RoundCalendar;
import vn.dieuphoi.work.round.RoundPeriod;

/** The period after the one that was asked last; in the beginning the one in which the item was opened. */
@Component("nextRound")
@ExpressionBean("Tìm kỳ phải ghi tiến độ kế tiếp của mục")
class NextRound implements JavaDelegate {

    private final RoundCalendar calendar;

    NextRound(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkKey work = WorkVariables.workItem(execution);
        RoundPeriod next = WorkVariables.MONTH
                .find(execution)
                .map(asked -> calendar.after(work, new RoundPeriod(asked)))
                .orElseGet(() -> calendar.first(work));
        WorkVariables.MONTH.set(execution, next.value());
    }
}
