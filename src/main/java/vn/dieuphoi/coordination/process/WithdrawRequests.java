package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestMoves;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.WorkVariables;

/** When a piece of work has ended by decision nobody has to answer for it any more. */
@Component("withdrawRequests")
@ExpressionBean("Rút các đề nghị chưa trả lời khi công việc bị dừng")
class WithdrawRequests implements JavaDelegate {

    private final CoordinationDesk desk;
    private final RequestMoves moves;
    private final WorkRegister register;

    WithdrawRequests(CoordinationDesk desk, RequestMoves moves, WorkRegister register) {
        this.desk = desk;
        this.moves = moves;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WorkItem work = register.item(WorkVariables.workItem(execution));
        withdraw(work);
        register.partsOf(work.key()).forEach(this::withdraw);
    }

    private void withdraw(WorkItem work) {
        if (work.closedAt().isEmpty()) {
            return;
        }
        String reason = work.state().label() + ": " + work.outcome().orElse("không nêu lý do");
        desk.requestsOf(work.key()).stream()
                .filter(request -> !request.state().closed())
                .forEach(request -> moves.withdraw(request.key(), reason, Actor.SYSTEM));
    }
}
