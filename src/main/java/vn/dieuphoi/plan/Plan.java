package vn.dieuphoi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dieuphoi.office.PartyCode;

/**
 * The plan of one year as the department adopted it, in document order. What the document says wrongly stands here as
 * it is written; {@link PlanCheck} reports it.
 */
public record Plan(
        int year,
        PlanDocument document,
        List<PlanParty> parties,
        List<Target> targets,
        List<PlanItem> items,
        List<StandingDuty> duties) {

    public Plan {
        parties = List.copyOf(parties);
        targets = List.copyOf(targets);
        items = List.copyOf(items);
        duties = List.copyOf(duties);
    }

    /** The day from which the plan is worked with; may be assumed, see {@link IssueDate#assumed()}. */
    public LocalDate issuedOn() {
        return document.issued().takenAs();
    }

    public Optional<PlanItem> find(ItemCode code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /**
     * The item of that number.
     *
     * @throws NoSuchItem when the plan has none
     */
    public PlanItem item(ItemCode code) {
        return find(code).orElseThrow(() -> new NoSuchItem(year, code));
    }

    public Optional<Target> find(TargetCode code) {
        return targets.stream().filter(target -> target.code().equals(code)).findFirst();
    }

    /** The name of a party for a person to read; its code where the plan does not declare it. */
    public String nameOf(PartyCode code) {
        return parties.stream()
                .filter(party -> party.code().equals(code))
                .map(PlanParty::name)
                .findFirst()
                .orElse(code.value());
    }

    String namesOf(List<PartyCode> codes) {
        return codes.stream().map(this::nameOf).collect(Collectors.joining("; "));
    }

    public List<StandingDuty> duties(DutyKind kind) {
        return duties.stream().filter(duty -> duty.kind() == kind).toList();
    }
}
