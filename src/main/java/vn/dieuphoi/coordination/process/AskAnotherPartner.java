package vn.dieuphoi.coordination.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.FurtherRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.engine.expression.ExpressionBean;

/** On a directive the silent partner's request is withdrawn and another partner gets the same question. */
@Component("askAnotherPartner")
@ExpressionBean(
        "Rút đề nghị mà đơn vị cũ chưa trả lời và gửi cùng câu hỏi đó đến đơn vị khác, theo chỉ đạo của lãnh đạo")
class AskAnotherPartner implements JavaDelegate {

    private static final String REASON = "Lãnh đạo Sở chỉ đạo hỏi đơn vị khác thay đơn vị chưa trả lời.";

    private final CoordinationDesk desk;
    private final RequestActions actions;

    AskAnotherPartner(CoordinationDesk desk, RequestActions actions) {
        this.desk = desk;
        this.actions = actions;
    }

    /** The partner may have answered since; then nobody else is asked. */
    @Override
    public void execute(DelegateExecution execution) {
        CoordinationRequest request = desk.request(RequestVariables.request(execution));
        if (request.state().withPartner()) {
            actions.withdraw(request.key(), REASON, Actor.SYSTEM);
            actions.ask(
                    new FurtherRequest(
                            request.workItem(),
                            List.of(RequestVariables.PARTY.of(execution)),
                            request.kind(),
                            request.question(),
                            null,
                            "trong 10 ngày làm việc",
                            "thay " + request.key() + " " + request.dueOn()),
                    true,
                    Actor.SYSTEM);
        }
    }
}
