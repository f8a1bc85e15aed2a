package vn.dieuphoi.work.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.FormValues;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.work.AssignmentDesk;
import vn.dieuphoi.work.AssignmentDue;
import vn.dieuphoi.work.AssignmentOrder;

/** Reads the start form as an order. */
@Component
class AssignmentForm {

    private final AssignmentDesk desk;
    private final PartyRegister parties;

    AssignmentForm(AssignmentDesk desk, PartyRegister parties) {
        this.desk = desk;
        this.parties = parties;
    }

    /** @param person who gave the task; null when it came without a person: then it is leadership's */
    AssignmentOrder read(FormValues values, @Nullable String person) {
        PartyCode leadership = parties.leadership().code();
        PartyCode assignedBy = person == null
                ? leadership
                : desk.assignersOf(person).stream().findFirst().orElse(leadership);
        return new AssignmentOrder(
                Optional.ofNullable(person).orElse(leadership.value()),
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
