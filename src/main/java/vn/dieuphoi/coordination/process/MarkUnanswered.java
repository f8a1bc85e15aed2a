package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.deadline.OverdueRegister;

/** An unanswered request is the partner's delay, not the lead's. */
@Component("markUnanswered")
@ExpressionBean("Ghi nhận đề nghị quá hạn chưa trả lời; ngày chậm tính cho đơn vị phối hợp")
class MarkUnanswered implements JavaDelegate {

    private final CoordinationDesk desk;
    private final OverdueRegister overdue;

    MarkUnanswered(CoordinationDesk desk, OverdueRegister overdue) {
        this.desk = desk;
        this.overdue = overdue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RequestKey key = RequestVariables.request(execution);
        desk.markUnanswered(key);
        CoordinationRequest request = desk.request(key);
        overdue.mark(key.subject(), key.workItem(), "request-unanswered", request.party(), request.dueOn());
    }
}
