package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.escalation.DeadlineWatch;

/** Each delay of which leadership has to know starts the model of the notice, beside the process that is late. */
@Component("reportLate")
@ExpressionBean("Báo lãnh đạo việc chậm hạn mà lãnh đạo phải biết")
class ReportLate implements JavaDelegate {

    private final DeadlineWatch watch;

    ReportLate(DeadlineWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.tellLeadership();
    }
}
