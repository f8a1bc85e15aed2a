package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.process.WorkVariables;

/** Sends what the plan asks; a further request was written by the lead already and comes with its key. */
@Component("sendRequest")
@ExpressionBean("Gửi đề nghị phối hợp đến đơn vị")
class SendRequest implements JavaDelegate {

    private final CoordinationDesk desk;

    SendRequest(CoordinationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (RequestVariables.REQUEST.find(execution).isEmpty()) {
            RequestVariables.REQUEST.set(
                    execution,
                    desk.send(WorkVariables.workItem(execution), RequestVariables.PARTY.of(execution))
                            .value());
        }
    }
}
