package vn.dieuphoi.work.process.assignment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.engine.form.FormValues;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.work.assignment.AssignmentDesk;
import vn.dieuphoi.work.assignment.AssignmentDue;
import vn.dieuphoi.work.assignment.AssignmentOrder;

/** Reads the start form as an order. */
@Component
class AssignmentForm {

    private final AssignmentDesk desk;
    private final PartyRegister parties;
    private final PersonRegister people;

    AssignmentForm(AssignmentDesk desk, PartyRegister parties, PersonRegister people) {
        this.desk = desk;
        this.parties = parties;
        this.people = people;
    }

    /** @param person who gave the task; null when it came without a person: then it is leadership's */
    AssignmentOrder read(FormValues values, @Nullable String person) {
        PartyCode leadership = parties.leadership().code();
        PartyCode assignedBy = person == null
                ? leadership
                : desk.assignersOf(person).stream().findFirst().orElse(leadership);
        return new AssignmentOrder(
                person == null ? Actor.of(leadership.value()) : people.actorFor(person, assignedBy),
                assignedBy,
                new PartyCode(values.text("office")),
                values.text("content"),
                values.optionalText("product").orElse(null),
                new AssignmentDue(
                        values.optionalDate("dueOn").orElse(null),
                        values.optionalText("dueWords").orElse(null)),
                values.choices("partners").stream().map(PartyCode::new).toList());
    }
}
