package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/** The targets of a draft as a plan file writes them, numbered in their order; those without a figure are left out. */
record TargetsOfDraft(JsonNode targets) {

    ArrayNode json() {
        ArrayNode list = PlanOfDraft.FILE.arrayNode();
        for (JsonNode target : targets) {
            target(target).ifPresent(json -> list.add(json.put("code", "T" + (list.size() + 1))));
        }
        return list;
    }

    /** Without its number. */
    static Optional<ObjectNode> target(JsonNode target) {
        DraftFact name = new DraftFact(target.path("name"));
        DraftFact value = new DraftFact(target.path("value"));
        if (name.isEmpty() || !value.text().matches("-?\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        ObjectNode json = PlanOfDraft.FILE.objectNode().put("code", "");
        DraftFact text = new DraftFact(target.path("text"));
        json.put("name", name.text());
        json.put("text", text.isEmpty() ? name.text() : text.text());
        json.put("value", new BigDecimal(value.text()));
        DraftFact unit = new DraftFact(target.path("unit"));
        if (!unit.isEmpty()) {
            json.put("unit", unit.text());
        }
        return Optional.of(json.put("direction", target.path("direction").asText("=")));
    }
}
