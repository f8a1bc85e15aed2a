package vn.dieuphoi.work.process.round;

import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.ProgressDesk;

/** The month after the one that was asked last; in the beginning the month in which the item was opened. */
@Component("nextRound")
@ExpressionBean("Tìm tháng phải ghi tiến độ kế tiếp của mục")
class NextRound implements JavaDelegate {

    private final ProgressDesk desk;

    NextRound(ProgressDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearMonth month = WorkVariables.MONTH
                .find(execution)
                .map(asked -> YearMonth.parse(asked).plusMonths(1))
                .orElseGet(() -> desk.firstMonthOf(WorkVariables.workItem(execution)));
        WorkVariables.MONTH.set(execution, month.toString());
    }
}
