package vn.dieuphoi.adoption.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.plan.drafted.DraftFact;

/** All facts of a draft, item by item; a field that is needed stands there also where it is missing. */
final class FactList {

    private final Map<String, List<ReviewFact>> byItem = new LinkedHashMap<>();
    private int counted;

    FactList(JsonNode draft) {
        List<ReviewFact> head = new ArrayList<>();
        for (HeadField field : HeadField.values()) {
            JsonNode fact = draft.path(FactAddress.DOCUMENT).at("/" + field.path());
            if (!fact.isMissingNode() || field.needed()) {
                head.add(ReviewFact.of(
                        FactAddress.single(FactAddress.DOCUMENT, field.path()), field.label(), field.typed(), fact));
            }
        }
        byItem.put(FactAddress.DOCUMENT, head);
        for (JsonNode item : draft.path("items")) {
            String key = item.path("key").asText();
            List<ReviewFact> facts = new ArrayList<>();
            for (FactField field : FactField.values()) {
                int before = facts.size();
                add(facts, key, field, item.path(field.path()));
                counted += field.counted() ? facts.size() - before : 0;
            }
            byItem.put(key, facts);
        }
    }

    private static void add(List<ReviewFact> facts, String key, FactField field, JsonNode json) {
        if (!field.isList()) {
            if (!json.isMissingNode() || field.needed()) {
                facts.add(ReviewFact.of(FactAddress.single(key, field.path()), field.label(), field.typed(), json));
            }
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            boolean step = field == FactField.MILESTONES;
            FactAddress address = new FactAddress(key, field.path(), i, step ? "due" : null);
            JsonNode fact = step ? json.get(i).path("due") : json.get(i);
            String label =
                    step ? field.label() + ": " + new DraftFact(json.get(i).path("title")).text() : field.label();
            facts.add(ReviewFact.of(address, label, field.typed(), fact));
        }
        if (json.isEmpty() && field.needed()) {
            facts.add(ReviewFact.of(
                    new FactAddress(key, field.path(), 0, null),
                    field.label(),
                    field.typed(),
                    MissingNode.getInstance()));
        }
    }

    List<ReviewFact> of(String item) {
        return byItem.getOrDefault(item, List.of());
    }

    Map<String, List<ReviewFact>> byItem() {
        return byItem;
    }

    int counted() {
        return counted;
    }
}
