package vn.dieuphoi.coordination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.FurtherRequestDesk;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.process.WorkVariables;

/** Sends what a step or, at the opening, the plan asks; a further request was written by the lead already and comes with its key. */
@Component("sendRequest")
@ExpressionBean("Gửi đề nghị phối hợp đến đơn vị")
class SendRequest implements JavaDelegate {

    private final CoordinationDesk desk;
    private final FurtherRequestDesk further;
    private final Partners partners;

    SendRequest(CoordinationDesk desk, FurtherRequestDesk further, Partners partners) {
        this.desk = desk;
        this.further = further;
        this.partners = partners;
    }

    /** What the model says, and beside it what the lead has written for those whom it named. */
    private String question(WorkKey workItem, AskingStep step) {
        return step.namedIn()
                .flatMap(naming -> partners.words(workItem, naming))
                .map(words -> step.question() + " " + words)
                .orElse(step.question());
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (RequestVariables.REQUEST.find(execution).isEmpty()) {
            WorkKey workItem = WorkVariables.workItem(execution);
            String party = RequestVariables.PARTY.of(execution);
            RequestKey sent = AskingStep.of(execution)
                    .map(step -> further.askInStep(workItem, party, question(workItem, step), step.reached()))
                    .orElseGet(() -> desk.send(workItem, party));
            RequestVariables.REQUEST.set(execution, sent.value());
        }
    }
}
