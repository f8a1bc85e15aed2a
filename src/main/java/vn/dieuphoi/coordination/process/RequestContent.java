package vn.dieuphoi.coordination.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.coordination.RequestStep;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.FormContent;

/** Shows the partner who asks what, the lead what the partner has answered, and everybody why it came back. */
@Component
class RequestContent implements FormContent {

    private static final Map<RequestStep.Kind, String> WHY = Map.of(
            RequestStep.Kind.ASKED_BACK, "Đơn vị hỏi lại: ",
            RequestStep.Kind.CLARIFIED, "Chủ trì làm rõ: ",
            RequestStep.Kind.DECLINED, "Lý do từ chối: ",
            RequestStep.Kind.DECLINING_OVERRULED, "Lãnh đạo yêu cầu vẫn phối hợp: ",
            RequestStep.Kind.RETURNED, "Lý do trả lại: ",
            RequestStep.Kind.REOPENED, "Mở lại: ");

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
        lines.add("%s đề nghị %s (%s): %s".formatted(asks, asked, request.kind().label(), request.question()));
        request.answer().ifPresent(answer -> lines.add("Câu trả lời của %s: %s".formatted(asked, answer)));
        request.documentSign().ifPresent(sign -> lines.add("Văn bản trả lời: " + sign));
        said(desk.stepsOf(request.key())).ifPresent(lines::add);
        return lines;
    }

    @Override
    public Optional<String> particular(DelegateTask task) {
        return RequestVariables.REQUEST
                .find(task)
                .map(key -> desk.request(new RequestKey(key)))
                .map(request -> {
                    PartyCode lead = register.item(request.key().workItem()).lead();
                    boolean asked = task.getCandidates().stream()
                            .map(IdentityLink::getGroupId)
                            .anyMatch(group -> request.party().value().equals(group));
                    return asked ? parties.party(lead).name() + addressee(request) : request.partyName();
                });
    }

    /** One account answers for several schools or districts: whoever is asked by a name of its own is said. */
    private String addressee(CoordinationRequest request) {
        return request.partyName().equals(parties.party(request.party()).name()) ? "" : ", gửi " + request.partyName();
    }

    /** Why the request is here: what was said last, unless that was the question or the answer itself. */
    private static Optional<String> said(List<RequestStep> steps) {
        for (int last = steps.size() - 1; last >= 0; last--) {
            RequestStep step = steps.get(last);
            if (WHY.containsKey(step.kind())) {
                return Optional.of(WHY.get(step.kind()) + step.words());
            }
            if (step.kind() == RequestStep.Kind.ANSWERED) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
