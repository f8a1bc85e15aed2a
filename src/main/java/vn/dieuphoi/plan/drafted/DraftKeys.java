package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a draft is given before it is looked over: keys of its items, and the id and period that are proposed. */
public final class DraftKeys {

    private static final double DOUBTFUL = 0.5;

    private DraftKeys() {}

    public static void give(ObjectNode draft) {
        ItemNumbers.inFigures(draft);
        Set<String> taken = new HashSet<>();
        int next = 1;
        for (JsonNode item : draft.withArray("items")) {
            String key = item.path("key").asText();
            boolean fit = key.matches("i[1-9]\\d{0,5}") && taken.add(key);
            while (!fit) {
                key = "i" + next++;
                fit = taken.add(key);
            }
            ((ObjectNode) item).put("key", key);
        }
        ObjectNode document = draft.withObject("/document");
        PlanFrame frame = PlanFrame.of(draft);
        propose(document, "id", frame.id().map(Object::toString).orElse(null), "ghép từ số, ký hiệu và năm; đổi được");
        propose(document, "from", frame.from().map(Object::toString).orElse(null), frame.reason());
        propose(document, "to", frame.to().map(Object::toString).orElse(null), frame.reason());
    }

    private static void propose(ObjectNode document, String name, @Nullable String value, String reason) {
        if (value != null && !document.has(name)) {
            ObjectNode fact = document.putObject(name);
            fact.put("value", value);
            fact.put("confidence", DOUBTFUL);
            fact.put("reason", reason);
        }
    }
}
