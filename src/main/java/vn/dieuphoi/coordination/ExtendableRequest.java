package vn.dieuphoi.coordination;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.deadline.Extendable;
import vn.dieuphoi.work.deadline.Owed;

/** A request is asked by the lead of its item, which so decides about more time for it. */
@Component
class ExtendableRequest implements Extendable {

    private final CoordinationDesk desk;
    private final WorkRegister register;

    ExtendableRequest(CoordinationDesk desk, WorkRegister register) {
        this.desk = desk;
        this.register = register;
    }

    @Override
    public boolean owns(Subject subject) {
        return RequestKey.isOne(subject.key());
    }

    @Override
    public Owed owed(Subject subject) {
        CoordinationRequest request = desk.request(new RequestKey(subject.key()));
        WorkItem item = register.item(request.workItem());
        return new Owed(
                subject,
                item.key(),
                words(request, item),
                request.party(),
                item.lead(),
                request.dueOn(),
                request.originalDueOn(),
                request.extensions(),
                request.state().withPartner());
    }

    /** Of several members of a set each has its own. */
    private static String words(CoordinationRequest request, WorkItem item) {
        String words = "trả lời đề nghị phối hợp về mục " + item.key().number();
        return request.key().ofMember() ? words + " (" + request.partyName() + ")" : words;
    }

    @Override
    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        desk.extend(new RequestKey(subject.key()), newDueOn, reason, actor);
    }
}
