package vn.dieuphoi.models.scaffold;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.Subtask;

/** A plan item with the words a diagram uses for its parties. */
public record PlannedItem(PlanItem item, PartyNames names) {

    static final String PROCESS = "plan-item-";

    public static PlannedItem of(Plan plan, ItemCode code, PartyNames names) {
        return new PlannedItem(plan.item(code), names);
    }

    public ItemCode code() {
        return item.code();
    }

    public String text() {
        return item.text();
    }

    /** {@code plan-item-3-4} for 3.4: the process id and the file name. */
    public String processId() {
        return PROCESS + dashed();
    }

    public String dashed() {
        return code().value().replace('.', '-');
    }

    public String heading() {
        return code() + " " + item.title();
    }

    /** Empty where the item starts when the plan is issued. */
    public Optional<Month> startsIn() {
        return item.startsIn();
    }

    public String leadLane() {
        @Nullable PartyCode lead = item.lead();
        return "Chủ trì: " + (lead == null ? "đơn vị được giao từng chương trình" : names.shortName(lead));
    }

    public String partnerLane() {
        return PartnerLane.name(partners());
    }

    /** As many as the plan names. */
    List<String> partners() {
        return item.partners().stream().map(names::inList).toList();
    }

    /** Also leads that do not work in the department: they are asked. */
    public List<OutsideParty> outside() {
        return Stream.concat(item.leads().stream().filter(names::isAsked), item.externalCodes().stream())
                .distinct()
                .map(names::outside)
                .toList();
    }

    public List<Subtask> subtasks() {
        return item.subtasks();
    }

    public boolean throughLeadership() {
        return item.throughLeadership();
    }

    public boolean carriesOver() {
        return item.carriesOver();
    }

    /** The item's number and its original sentences, verbatim. */
    public String documentation() {
        return "Mục " + code() + "\n\n" + item.text() + "\n\n" + item.assignmentText() + "\n" + item.timeText();
    }
}
