package vn.dieuphoi.coordination.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.FormContent;

/** Shows the partner who asks what, and the lead what the partner has answered. */
@Component
class RequestContent implements FormContent {

    private final CoordinationDesk desk;
    private final WorkRegister register;
    private final PartyRegister parties;

    RequestContent(CoordinationDesk desk, WorkRegister register, PartyRegister parties) {
        this.desk = desk;
        this.register = register;
        this.parties = parties;
    }

    @Override
    public List<String> lines(DelegateTask task) {
        if (RequestVariables.REQUEST.find(task).isEmpty()) {
            return List.of();
        }
        CoordinationRequest request = desk.request(RequestVariables.request(task));
        String asked = request.partyName();
        String asks =
                parties.party(register.item(request.key().workItem()).lead()).name();
        List<String> lines = new ArrayList<>();
        lines.add("%s đề nghị %s: %s".formatted(asks, asked, request.question()));
        request.answer().ifPresent(answer -> lines.add("Câu trả lời của %s: %s".formatted(asked, answer)));
        request.returnReason().ifPresent(reason -> lines.add("Lý do trả lại: " + reason));
        return lines;
    }
}
