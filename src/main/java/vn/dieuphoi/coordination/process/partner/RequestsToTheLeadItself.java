package vn.dieuphoi.coordination.process.partner;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dieuphoi.Actor;
import vn.dieuphoi.coordination.CoordinationDesk;
import vn.dieuphoi.coordination.RequestActions;
import vn.dieuphoi.coordination.RequestKey;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.succession.OfficesMerged;
import vn.dieuphoi.work.LeadChanged;
import vn.dieuphoi.work.WorkRegister;

/**
 * After a change of lead or a merger an office would ask itself. Such requests are withdrawn when everything else of the
 * change is done, in its transaction: the change may come out of a process that hangs on the request.
 */
@Component
class RequestsToTheLeadItself {

    private final CoordinationDesk desk;
    private final RequestActions actions;
    private final WorkRegister register;
    private final PartyRegister parties;
    private final JdbcClient database;

    RequestsToTheLeadItself(
            CoordinationDesk desk,
            RequestActions actions,
            WorkRegister register,
            PartyRegister parties,
            JdbcClient database) {
        this.desk = desk;
        this.actions = actions;
        this.register = register;
        this.parties = parties;
        this.database = database;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void withdraw(LeadChanged changed) {
        withdraw(
                changed.newLead(),
                database.sql("select key from coordination_request where party = ? and work_item = ? order by key")
                        .params(changed.newLead().value(), changed.workItem().value())
                        .query(String.class)
                        .list());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void withdraw(OfficesMerged merged) {
        withdraw(
                merged.successor(),
                database.sql("select key from coordination_request where party = ? order by key")
                        .param(merged.successor().value())
                        .query(String.class)
                        .list());
    }

    private void withdraw(PartyCode office, List<String> keys) {
        String reason = parties.party(office).name()
                + " nay chủ trì công việc này nên không phải trả lời chính mình; đề nghị được rút.";
        keys.stream()
                .map(RequestKey::new)
                .filter(key -> register.item(key.workItem()).lead().equals(office))
                .filter(key -> !desk.request(key).state().closed())
                .forEach(key -> actions.withdraw(key, reason, Actor.SYSTEM));
    }
}
