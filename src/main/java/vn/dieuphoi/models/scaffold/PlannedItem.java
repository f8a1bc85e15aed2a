package vn.dieuphoi.models.scaffold;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.models.drawing.LabelText;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.document.Subtask;
import vn.dieuphoi.plan.time.Rhythm;

/**
 * A plan item with the words a diagram uses for its parties.
 *
 * @param rhythm by which it is asked
 */
public record PlannedItem(PlanId plan, PlanItem item, PartyNames names, Rhythm.Kept rhythm) {

    static final String PROCESS = ItemProcess.PREFIX;

    /** Pixels that the lane of the lead is at least high. */
    private static final int LEAD_LANE = 320;

    public static PlannedItem of(Plan plan, ItemCode code, PartyNames names) {
        PlanItem item = plan.item(code);
        return new PlannedItem(plan.id(), item, names, plan.rhythmOf(item));
    }

    public ItemCode code() {
        return item.code();
    }

    public String text() {
        return asText(item.text());
    }

    /** The process id and the file name. */
    public String processId() {
        return ItemProcess.key(plan, code());
    }

    /** The message that starts it where it has no month of its own. */
    public String issueMessage() {
        return ItemProcess.issueMessage(plan, code());
    }

    public String heading() {
        return asText(code() + " " + item.title());
    }

    /** Empty where the item starts when the plan is issued. */
    public Optional<Month> startsIn() {
        return item.startsIn();
    }

    /** No more than stands beside the lane. */
    public String leadLane() {
        @Nullable PartyCode lead = item.lead();
        String name = "Chủ trì: " + (lead == null ? "đơn vị được giao" : names.shortName(lead));
        return Shortened.to(
                name, text -> LabelText.beside(text, LEAD_LANE).lines().size() <= 2);
    }

    public String partnerLane() {
        return PartnerLane.name(partners());
    }

    /** As many as the plan names; also offices of the department that it takes for outside ones. */
    List<String> partners() {
        return Stream.concat(
                        item.partners().stream(), item.externalCodes().stream().filter(names::isOffice))
                .filter(code -> !names.isAuthority(code))
                .distinct()
                .map(names::inList)
                .toList();
    }

    /** Also leads that do not work in the department: they are asked; and whoever decides, wherever the plan names it. */
    public List<OutsideParty> outside() {
        return Stream.of(
                        item.leads().stream().filter(names::isAsked),
                        item.externalCodes().stream().filter(code -> !names.isOffice(code)),
                        item.partners().stream().filter(names::isAuthority))
                .flatMap(codes -> codes)
                .distinct()
                .map(names::outside)
                .toList();
    }

    public List<Subtask> subtasks() {
        return item.subtasks();
    }

    /** Groups outside that nobody names before the lead does. */
    public List<OutsideParty> unnamed() {
        return outside().stream().filter(party -> !party.asked()).toList();
    }

    /** Whether something is proposed to those who decide: leadership signs it, whatever the plan says of its approval. */
    public boolean proposes() {
        return unnamed().stream().anyMatch(OutsideParty::isAuthority);
    }

    public boolean throughLeadership() {
        return item.throughLeadership();
    }

    public boolean carriesOver() {
        return item.carriesOver();
    }

    /** The item's number and its original sentences, verbatim. */
    public String documentation() {
        return asText("Mục " + code() + "\n\n" + item.text() + "\n\n" + item.assignmentText() + "\n" + item.timeText());
    }

    /** Words of a plan as words only: the engine would take what looks like an expression for one. */
    public static String asText(String words) {
        return words.replace("${", "$ {").replace("#{", "# {");
    }
}
