package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.office.absence.SubstitutionDesk;

/**
 * The daily catch-up, for whatever an outage or another node has lost since the start, and for the tasks of people whose
 * absence began or ended.
 */
@Component("catchUp")
@ExpressionBean("Mở bù việc lẽ ra đã mở, và rà lại việc của người vắng mặt")
class CatchUpStep implements JavaDelegate {

    private final CatchUp catchUp;

    private final SubstitutionDesk substitution;

    CatchUpStep(CatchUp catchUp, SubstitutionDesk substitution) {
        this.catchUp = catchUp;
        this.substitution = substitution;
    }

    @Override
    public void execute(DelegateExecution execution) {
        catchUp.run();
        substitution.settle();
    }
}
