package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;
import vn.dieuphoi.work.OverdueRegister;
import vn.dieuphoi.work.ProgressDesk;
import vn.dieuphoi.work.RoundKey;
import vn.dieuphoi.work.WorkRegister;

@Component("markRoundLate")
@ExpressionBean
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
                round.value(),
                round.workItem(),
                "round-late",
                register.item(round.workItem()).lead(),
                desk.round(round).dueOn());
    }
}
