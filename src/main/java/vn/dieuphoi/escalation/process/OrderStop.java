package vn.dieuphoi.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.process.WorkVariables;

/** Decides the end that the directive gives the work and sends the order. */
@Component("orderStop")
@ExpressionBean("Ra lệnh dừng công việc theo chỉ đạo")
class OrderStop implements JavaDelegate {

    private final DirectedEnding directed;
    private final EndingOrders orders;

    OrderStop(DirectedEnding directed, EndingOrders orders) {
        this.directed = directed;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directed.decide(OpenNotice.NOTICE.of(execution));
        orders.send(WorkVariables.workItem(execution));
    }
}
