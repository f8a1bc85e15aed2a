package vn.dieuphoi.coordination.process.partner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.CoordinationRequest;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.succession.OfficesMerged;

/**
 * Two offices that were asked the same about one piece of work have merged: the office answers once. Kept is the request
 * that the office has taken up already, else the one that is due first; the others are withdrawn with the reason.
 */
@Component
class RequestsAskedTwice {

    private static final Comparator<CoordinationRequest> KEPT_FIRST = Comparator.comparing(
                    (CoordinationRequest request) -> request.state() == CoordinationRequest.State.SENT)
            .thenComparing(CoordinationRequest::dueOn)
            .thenComparing(request -> request.key().value());

    private final CoordinationDesk desk;
    private final RequestActions actions;
    private final PartyRegister parties;

    RequestsAskedTwice(CoordinationDesk desk, RequestActions actions, PartyRegister parties) {
        this.desk = desk;
        this.actions = actions;
        this.parties = parties;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void withdraw(OfficesMerged merged) {
        String reason = "Hai đơn vị được hỏi cùng một nội dung nay là "
                + parties.party(merged.successor()).name() + "; đơn vị trả lời một lần, đề nghị này được rút.";
        Set<String> asked = new HashSet<>();
        desk.owedBy(merged.successor()).stream()
                .filter(request -> request.member().isEmpty())
                .sorted(KEPT_FIRST)
                .filter(request -> !asked.add(request.workItem() + "\n" + request.kind() + request.question()))
                .forEach(request -> actions.withdraw(request.key(), reason, Actor.SYSTEM));
    }
}
