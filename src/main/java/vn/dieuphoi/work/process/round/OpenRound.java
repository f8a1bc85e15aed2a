package vn.dieuphoi.work.process.round;

import java.time.YearMonth;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.ProgressDesk;

@Component("openRound")
@ExpressionBean("Mở phiếu ghi tiến độ của tháng")
class OpenRound implements JavaDelegate {

    private final ProgressDesk desk;

    OpenRound(ProgressDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        YearMonth month = YearMonth.parse(WorkVariables.MONTH.of(execution));
        WorkVariables.ROUND.set(
                execution, desk.open(WorkVariables.workItem(execution), month).value());
    }
}
