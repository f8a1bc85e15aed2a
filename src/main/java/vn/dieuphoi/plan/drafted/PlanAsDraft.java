package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanItem;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.document.ExternalParty;
import vn.dieuphoi.plan.document.PlanDocument;
import vn.dieuphoi.plan.document.PlanParty;
import vn.dieuphoi.plan.document.Product;
import vn.dieuphoi.plan.document.Subtask;
import vn.dieuphoi.plan.time.EndKind;

/** A plan file as a draft of plain values: what a person wrote is sure. */
public final class PlanAsDraft {

    /** The plan file beside the facts; in an item its number there. */
    public static final String KEPT = "kept";

    private PlanAsDraft() {}

    /**
     * With the file beside it, from which comes all that a draft has no field for.
     *
     * @param written the file of the plan, as {@code plan.schema.json} describes it
     */
    public static ObjectNode whole(Plan plan, JsonNode written) {
        ObjectNode draft = of(plan);
        draft.set(KEPT, written);
        draft.path("items").forEach(item -> ((ObjectNode) item).set(KEPT, item.path("code")));
        return draft;
    }

    /** What a draft has fields for. */
    public static ObjectNode of(Plan plan) {
        ObjectNode draft = PlanOfDraft.FILE.objectNode();
        draft.put("draft", 1);
        document(draft.putObject("document"), plan);
        ArrayNode parties = draft.putArray("parties");
        plan.parties().forEach(party -> party(parties.addObject(), party));
        ArrayNode items = draft.putArray("items");
        plan.items().forEach(item -> item(items.addObject(), item, plan));
        ArrayNode targets = draft.putArray("targets");
        plan.targets().forEach(target -> {
            ObjectNode json = targets.addObject();
            json.put("code", target.code().value());
            json.put("name", target.name());
            json.put("text", target.text());
            if (target.value() != null) {
                json.put("value", target.value());
            }
            json.put("unit", target.unit());
            json.put("direction", target.direction().symbol());
        });
        return draft;
    }

    private static void document(ObjectNode json, Plan plan) {
        PlanDocument document = plan.document();
        json.put("id", plan.id().value());
        json.put("from", plan.from().toString());
        json.put("to", plan.to().toString());
        put(json, "kind", document.kind());
        if (document.number() != null) {
            json.put("number", document.number());
        }
        put(json, "sign", document.sign());
        put(json, "issuer", document.issuer());
        put(json, "place", document.place());
        put(json, "dateText", document.dateText());
        json.put("issued", document.issued().takenAs().toString());
        put(json, "title", document.title());
        put(json, "signatoryTitle", document.signatory().title());
        put(json, "signatoryName", document.signatory().name());
        texts(json, "legalBases", document.legalBases());
        texts(
                json,
                "recipients",
                document.recipients().stream().map(each -> each.text()).toList());
        if (plan.rhythm() != null) {
            json.set("rhythm", PlanJson.JSON.valueToTree(plan.rhythm()));
        }
    }

    private static void party(ObjectNode json, PlanParty party) {
        json.put("code", party.code().value());
        json.put("name", party.name());
        texts(json, "spellings", party.spellings());
        json.put("kind", party.kind().name().toLowerCase(Locale.ROOT));
    }

    private static void item(ObjectNode json, PlanItem item, Plan plan) {
        json.put("code", item.code().value());
        json.put("title", item.title());
        put(json, "group", item.section());
        put(json, "text", item.text());
        put(json, "assignmentText", item.assignmentText());
        put(json, "timeText", item.timeText());
        leads(json, item);
        texts(json, "partners", item.partners().stream().map(PartyCode::value).toList());
        texts(
                json,
                "external",
                item.external().stream()
                        .map(ExternalParty::code)
                        .map(PartyCode::value)
                        .toList());
        times(json, item, plan);
        texts(json, "products", item.products().stream().map(Product::name).toList());
        texts(json, "subtasks", item.subtasks().stream().map(Subtask::text).toList());
    }

    private static void leads(ObjectNode json, PlanItem item) {
        ArrayNode leads = PlanOfDraft.FILE.arrayNode();
        for (PartyCode lead : item.leads()) {
            item.scopeOf(lead)
                    .filter(scope -> !scope.isEmpty())
                    .ifPresentOrElse(
                            scope ->
                                    leads.addObject().put("value", lead.value()).put("scope", scope),
                            () -> leads.add(lead.value()));
        }
        if (!leads.isEmpty()) {
            json.set("leads", leads);
        }
    }

    /** A month of the calendar is written as such, a day as a day. */
    private static void times(ObjectNode json, PlanItem item, Plan plan) {
        plan.calendarStartOf(item)
                .ifPresent(day -> json.put(
                        "start", item.startDate() == null ? YearMonth.from(day).toString() : day.toString()));
        if (item.endsBy(EndKind.STANDING)) {
            json.putObject("due").put("value", "standing").put("kind", "standing");
        } else {
            json.put("due", item.endsBy(EndKind.OPEN) ? "open" : item.endDate().toString());
        }
        if (!item.milestones().isEmpty()) {
            ArrayNode milestones = json.putArray("milestones");
            item.milestones()
                    .forEach(mark -> milestones
                            .addObject()
                            .put("title", mark.title())
                            .put("due", mark.due().toString()));
        }
    }

    private static void texts(ObjectNode json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            ArrayNode list = json.putArray(name);
            texts.forEach(list::add);
        }
    }

    private static void put(ObjectNode json, String name, String text) {
        if (!text.isEmpty()) {
            json.put(name, text);
        }
    }
}
