package vn.dieuphoi.adoption.effect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.difference.FactChange;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.ItemFact;
import vn.dieuphoi.plan.difference.PlanDifference;
import vn.dieuphoi.plan.document.PlanParty;
import vn.dieuphoi.plan.drafted.DraftedPlan;
import vn.dieuphoi.plan.drafted.PlanAsDraft;

/**
 * The next content of a plan by a draft. A draft knows less of an item than a plan does; so it is compared with the plan in
 * force as a draft would know that, and only what differs there is changed in the plan. Head, targets and duties stay.
 */
final class RevisedByDraft {

    /** The fields of an item in which each fact is written. */
    private static final Map<ItemFact, List<String>> FIELDS = Map.of(
            ItemFact.LEAD, List.of("lead"),
            ItemFact.CO_LEADS, List.of("leadScope", "coLeads"),
            ItemFact.START, List.of("startMonth", "startsAtIssue", "startPhrase", "startDate", "startsAfter"),
            ItemFact.END, List.of("endDate", "carriesOver", "periodPhrase", "endKind"),
            ItemFact.MILESTONES, List.of("milestones"),
            ItemFact.PARTNERS, List.of("partners", "openPartners", "external"),
            ItemFact.PRODUCTS, List.of("products"),
            ItemFact.TITLE, List.of("title"),
            ItemFact.TEXT, List.of("text"));

    private final Plan inForce;

    RevisedByDraft(Plan inForce) {
        this.inForce = inForce;
    }

    Plan content(Plan drafted) {
        Plan known = DraftedPlan.of(PlanAsDraft.of(inForce)).orRefuse();
        List<PlanItem> items = new ArrayList<>(inForce.items());
        for (ItemChange change : new PlanDifference(known, drafted.as(known.id(), known.from(), known.to())).items()) {
            items.removeIf(item -> change.dropped() && item.code().equals(change.code()));
            if (change.added() && change.after() != null) {
                items.add(change.after());
            }
            items.replaceAll(item -> item.code().equals(change.code()) && !change.added() ? with(item, change) : item);
        }
        return new Plan(
                inForce.id(),
                inForce.from(),
                inForce.to(),
                inForce.document(),
                parties(drafted),
                inForce.targets(),
                items,
                inForce.duties(),
                inForce.rhythm());
    }

    private static PlanItem with(PlanItem item, ItemChange change) {
        ObjectNode written = PlanJson.JSON.valueToTree(item);
        ObjectNode drafted = PlanJson.JSON.valueToTree(change.after());
        for (FactChange fact : change.facts()) {
            for (String field : FIELDS.getOrDefault(fact.fact(), List.of())) {
                if (drafted.has(field)) {
                    written.set(field, drafted.get(field));
                } else {
                    written.remove(field);
                }
            }
        }
        try {
            return PlanJson.JSON.treeToValue(written, PlanItem.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<PlanParty> parties(Plan drafted) {
        Set<PartyCode> known = new HashSet<>();
        inForce.parties().forEach(party -> known.add(party.code()));
        List<PlanParty> parties = new ArrayList<>(inForce.parties());
        drafted.parties().stream().filter(party -> known.add(party.code())).forEach(parties::add);
        return parties;
    }
}
