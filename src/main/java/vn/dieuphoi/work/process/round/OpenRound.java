package vn.dieuphoi.work.process.round;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundPeriod;

@Component("openRound")
@ExpressionBean("Mở phiếu ghi tiến độ của kỳ")
class OpenRound implements JavaDelegate {

    private final ProgressDesk desk;

    OpenRound(ProgressDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundPeriod period = new RoundPeriod(WorkVariables.MONTH.of(execution));
        WorkVariables.ROUND.set(
                execution, desk.open(WorkVariables.workItem(execution), period).value());
    }
}
