package vn.dieuphoi.work.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ExpressionBean;

/** The daily catch-up, for whatever an outage or another node has lost since the start. */
@Component("catchUp")
@ExpressionBean
class CatchUpStep implements JavaDelegate {

    private final CatchUp catchUp;

    CatchUpStep(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        catchUp.run();
    }
}
