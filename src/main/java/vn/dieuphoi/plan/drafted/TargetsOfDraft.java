package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** The targets of a draft as a plan file writes them, numbered in their order; those without a figure are left out. */
record TargetsOfDraft(JsonNode targets) {

    ArrayNode json() {
        ArrayNode list = PlanOfDraft.FILE.arrayNode();
        for (JsonNode target : targets) {
            DraftFact name = new DraftFact(target.path("name"));
            DraftFact value = new DraftFact(target.path("value"));
            if (!name.isEmpty() && value.text().matches("-?\\d+(\\.\\d+)?")) {
                ObjectNode json = list.addObject();
                DraftFact text = new DraftFact(target.path("text"));
                json.put("code", "T" + list.size());
                json.put("name", name.text());
                json.put("text", text.isEmpty() ? name.text() : text.text());
                json.put("value", new BigDecimal(value.text()));
                DraftFact unit = new DraftFact(target.path("unit"));
                if (!unit.isEmpty()) {
                    json.put("unit", unit.text());
                }
                json.put("direction", target.path("direction").asText("="));
            }
        }
        return list;
    }
}
