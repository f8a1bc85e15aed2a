package vn.dieuphoi.messages.process;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.deployment.StepForms;
import vn.dieuphoi.engine.task.TaskContext;
import vn.dieuphoi.messages.Message;
import vn.dieuphoi.messages.MessageDesk;
import vn.dieuphoi.messages.MessageKind;
import vn.dieuphoi.messages.Recipient;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.head.LeadersInCharge;

/**
 * Tells at once of the few tasks that cannot wait for the digest: a request to a partner and a delay for leadership. It
 * hears of them from the engine, inside its transaction, by the form that they show.
 */
@Component
class TellOfNewTasks {

    private static final String ANSWER = "answer-request";
    private static final String DIRECTIVE = "give-directive";
    private static final ProcessVariable<String> REQUEST = ProcessVariable.text("request");
    private static final ProcessVariable<String> NOTICE = ProcessVariable.text("notice");
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    /** Made for a phone, where most partners read it. */
    private static final String ANSWER_PAGE = "/de-nghi/tra-loi?ma=";

    private final MessageDesk desk;
    private final TaskContext context;
    private final PartyRegister parties;
    private final LeadersInCharge leaders;

    TellOfNewTasks(MessageDesk desk, TaskContext context, PartyRegister parties, LeadersInCharge leaders) {
        this.desk = desk;
        this.context = context;
        this.parties = parties;
        this.leaders = leaders;
    }

    @EventListener
    void on(DelegateTask task) {
        if (!TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
            return;
        }
        String form = StepForms.of(task).orElse("");
        if (form.equals(ANSWER)) {
            REQUEST.find(task).ifPresent(request -> tellPartner(task, request));
        } else if (form.equals(DIRECTIVE)) {
            NOTICE.find(task).ifPresent(notice -> tellLeadership(task, notice));
        }
    }

    /** The task's id belongs to the key: an answer that was given back is asked for a second time. */
    private void tellPartner(DelegateTask task, String request) {
        for (PartyCode office : offices(task)) {
            desk.tell(new Message(
                    "request:" + request + ":" + task.getId(),
                    MessageKind.NEW_REQUEST,
                    Subject.of(request),
                    "Đề nghị phối hợp" + about(task),
                    context.describe(task),
                    ANSWER_PAGE + URLEncoder.encode(request, StandardCharsets.UTF_8),
                    Recipient.office(office)));
        }
    }

    private void tellLeadership(DelegateTask task, String notice) {
        boolean all = parties.leadershipIn(offices(task));
        desk.tell(new Message(
                "notice:" + notice + ":" + task.getId(),
                MessageKind.ESCALATION,
                Subject.of(notice),
                "Việc chậm cần chỉ đạo" + about(task),
                context.describe(task),
                TASKLIST + task.getId(),
                all ? leaderInCharge(task).orElseGet(Recipient::leadership) : Recipient.director()));
    }

    private Optional<Recipient> leaderInCharge(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> HeadGroup.officeInCharge(group).stream())
                .flatMap(office -> leaders.of(new PartyCode(office)).stream())
                .findFirst()
                .map(leader -> Recipient.people(leader.id()));
    }

    private String about(DelegateTask task) {
        return Optional.ofNullable(context.card(task).get(TaskContext.CARD_ITEM))
                .map(code -> code.matches("[0-9.]+") ? ": mục " + code : ": việc giao " + code)
                .orElse("");
    }

    private List<PartyCode> offices(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> parties.find(new PartyCode(HeadGroup.whole(group))).stream())
                .map(party -> party.code())
                .collect(Collectors.toList());
    }
}
