package vn.dieuphoi.work.process.round;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.OverdueRegister;
import vn.dieuphoi.work.process.WorkVariables;
import vn.dieuphoi.work.round.ProgressDesk;
import vn.dieuphoi.work.round.RoundKey;

@Component("markRoundLate")
@ExpressionBean("Ghi nhận tiến độ tháng quá hạn")
class MarkRoundLate implements JavaDelegate {

    private final ProgressDesk desk;
    private final WorkRegister register;
    private final OverdueRegister overdue;

    MarkRoundLate(ProgressDesk desk, WorkRegister register, OverdueRegister overdue) {
        this.desk = desk;
        this.register = register;
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RoundKey round = new RoundKey(WorkVariables.ROUND.of(execution));
        overdue.mark(
                round.subject(),
                round.workItem(),
                "round-late",
                register.item(round.workItem()).lead(),
                desk.round(round).dueOn());
    }
}
