package vn.dieuphoi.work;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.deadline.Extendable;
import vn.dieuphoi.work.deadline.Owed;

/** Items are assigned by leadership; a task outside the plan by whoever gave it. */
@Component
class ExtendableItem implements Extendable {

    private final WorkRegister register;
    private final AssignmentDesk assignments;
    private final PartyRegister parties;
    private final PersonRegister people;

    ExtendableItem(WorkRegister register, AssignmentDesk assignments, PartyRegister parties, PersonRegister people) {
        this.register = register;
        this.assignments = assignments;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public boolean owns(Subject subject) {
        return WorkKey.isOne(subject.key());
    }

    @Override
    public Owed owed(Subject subject) {
        WorkItem item = register.item(new WorkKey(subject.key()));
        boolean planned = item.key().itemCode().isPresent();
        return new Owed(
                subject,
                item.key(),
                (planned ? "mục " : "việc ") + item.key().number() + ", " + item.title(),
                item.lead(),
                planned ? parties.leadership().code() : assignerOf(item.key()),
                item.dueOn(),
                item.originalDueOn(),
                item.extensions(),
                item.isUnfinished());
    }

    private PartyCode assignerOf(WorkKey key) {
        return assignments.assignment(key).assignedBy();
    }

    @Override
    public void extend(Subject subject, LocalDate newDueOn, String reason, Actor actor) {
        register.extend(new WorkKey(subject.key()), newDueOn, reason, actor);
    }
}
