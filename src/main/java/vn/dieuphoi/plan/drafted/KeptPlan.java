package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.PlanText;

/**
 * A plan file that a draft was made of, carried beside the facts ({@code kept}; an item names its own by the number that it
 * had). Whatever nobody has changed stays as the file wrote it, and so does all for which a draft has no field.
 */
final class KeptPlan {

    private static final Map<String, List<String>> DOCUMENT = Map.of(
            "kind", List.of("kind"),
            "number", List.of("number", "sign"),
            "sign", List.of("sign"),
            "issuer", List.of("issuer"),
            "place", List.of("place"),
            "issued", List.of("issued"),
            "title", List.of("title"),
            "signatoryTitle", List.of("signatory"),
            "signatoryName", List.of("signatory"),
            "recipients", List.of("recipients"));

    private static final Map<String, List<String>> ITEM = Map.of(
            "title", List.of("title"),
            "group", List.of("section"),
            "text", List.of("text"),
            "leads", List.of("lead", "leadScope", "coLeads"),
            "partners", List.of("partners", "openPartners"),
            "external", List.of("external"),
            "start", List.of("startMonth", "startsAtIssue", "startPhrase", "startDate", "startsAfter"),
            "due", List.of("endDate", "carriesOver", "periodPhrase", "endKind"),
            "products", List.of("products"),
            "subtasks", List.of("subtasks", "text"));

    private static final List<String> SAME_NAME =
            List.of("legalBases", "dateText", "milestones", "assignmentText", "timeText", "code");

    private static final Map<String, List<String>> PARTY =
            Map.of("name", List.of("name", "spellings"), "spellings", List.of("spellings"), "kind", List.of("kind"));

    private static final Map<String, List<String>> TARGET = Map.of(
            "name", List.of("name"),
            "text", List.of("text"),
            "value", List.of("value"),
            "unit", List.of("unit"),
            "direction", List.of("direction"));

    private final JsonNode draft;
    private final ObjectNode file;
    private final JsonNode before;

    private KeptPlan(JsonNode draft, ObjectNode file, JsonNode before) {
        this.draft = draft;
        this.file = file;
        this.before = before;
    }

    /** @return empty for a draft that was read from a document */
    static Optional<KeptPlan> of(JsonNode draft) {
        if (!(draft.path(PlanAsDraft.KEPT) instanceof ObjectNode file)) {
            return Optional.empty();
        }
        try {
            PlanText plan = PlanJson.JSON.treeToValue(file, PlanText.class);
            return Optional.of(new KeptPlan(draft, file, PlanAsDraft.of(plan.plan())));
        } catch (JsonProcessingException | RuntimeException unfit) {
            throw new IllegalStateException("Tệp kế hoạch kèm bản nháp không đọc được", unfit);
        }
    }

    /** @param plan made of the facts alone */
    void into(ObjectNode plan) {
        JsonNode head = draft.path("document");
        plan.set(
                "document",
                over(file.path("document"), before.path("document"), head, plan.path("document"), DOCUMENT));
        if (file.has("rhythm") && KeptFacts.same(before.path("document"), head, "rhythm")) {
            plan.set("rhythm", file.path("rhythm"));
        }
        if (file.has("duties")) {
            plan.set("duties", file.path("duties"));
        }
        parties(plan);
        targets(plan);
        items(plan);
    }

    private static ObjectNode over(
            JsonNode file, JsonNode before, JsonNode now, JsonNode fresh, Map<String, List<String>> fields) {
        KeptFacts facts = new KeptFacts(file.deepCopy(), fresh);
        fields.forEach((fact, written) -> facts.take(KeptFacts.same(before, now, fact) ? List.of() : written));
        SAME_NAME.forEach(fact -> facts.take(KeptFacts.same(before, now, fact) ? List.of() : List.of(fact)));
        return facts.result();
    }

    private void parties(ObjectNode plan) {
        ArrayNode all = plan.arrayNode();
        for (JsonNode fresh : plan.path("parties")) {
            String code = fresh.path("code").asText();
            all.add(known("parties", code)
                    .<JsonNode>map(kept ->
                            over(kept, with(before, "parties", code), with(draft, "parties", code), fresh, PARTY))
                    .orElse(fresh));
        }
        plan.set("parties", all);
    }

    /** Those of the file with their numbers, also without a figure; others behind them. */
    private void targets(ObjectNode plan) {
        ArrayNode all = plan.arrayNode();
        int last = numbered(file.path("targets"));
        for (JsonNode now : draft.path("targets")) {
            String code = now.path("code").asText();
            Optional<ObjectNode> fresh = TargetsOfDraft.target(now);
            Optional<JsonNode> kept = known("targets", code);
            if (kept.isPresent()) {
                all.add(over(kept.get(), with(before, "targets", code), now, fresh.orElse(plan.objectNode()), TARGET));
            } else if (fresh.isPresent()) {
                all.add(fresh.get().put("code", "T" + ++last));
            }
        }
        plan.set("targets", all);
    }

    private static int numbered(JsonNode targets) {
        int last = 0;
        for (JsonNode target : targets) {
            last = Math.max(last, Integer.parseInt(target.path("code").asText().substring(1)));
        }
        return last;
    }

    private void items(ObjectNode plan) {
        Map<String, String> numbers = new HashMap<>();
        Map<String, JsonNode> byNumber = new HashMap<>();
        for (JsonNode item : draft.path("items")) {
            String number = new DraftFact(item.path("code")).text();
            byNumber.put(number, item);
            if (item.has(PlanAsDraft.KEPT)) {
                numbers.put(item.path(PlanAsDraft.KEPT).asText(), number);
            }
        }
        ArrayNode all = plan.arrayNode();
        for (JsonNode fresh : plan.path("items")) {
            JsonNode now = byNumber.getOrDefault(fresh.path("code").asText(), plan.objectNode());
            String was = now.path(PlanAsDraft.KEPT).asText();
            all.add(known("items", was)
                    .<JsonNode>map(kept ->
                            KeptFacts.renumbered(over(kept, with(before, "items", was), now, fresh, ITEM), numbers))
                    .orElse(fresh));
        }
        plan.set("items", all);
    }

    private Optional<JsonNode> known(String list, String code) {
        return Optional.of(with(file, list, code)).filter(JsonNode::isObject);
    }

    private static JsonNode with(JsonNode whole, String list, String code) {
        for (JsonNode each : whole.path(list)) {
            if (new DraftFact(each.path("code")).text().equals(code)) {
                return each;
            }
        }
        return whole.path("missing");
    }
}
