package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.PlanJson;
import vn.dieuphoi.plan.file.PlanFile;

/** A file of either kind, a plan or a draft of one, as a plan. */
public final class AnyPlan {

    /** What a plan file says even where it knows nothing. */
    private static final Set<String> SAID_ALWAYS =
            Set.of("number", "day", "lead", "startMonth", "startPhrase", "funding", "value");

    private AnyPlan() {}

    /** @throws vn.dieuphoi.Refused with all faults, or with all that a draft still lacks */
    public static Plan in(PlanFile file) {
        return file.isDraft() ? DraftedPlan.of(file.draft()).orRefuse() : file.plan();
    }

    /** The plan as a plan file. */
    public static PlanFile file(Plan plan) {
        try {
            JsonNode tree = PlanJson.JSON.readTree(PlanJson.canonical(plan));
            leaveOut(tree);
            return new PlanFile(plan.id() + ".yaml", PlanJson.YAML.writeValueAsString(tree));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void leaveOut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isNull() && !SAID_ALWAYS.contains(field.getKey())) {
                    fields.remove();
                }
            }
        }
        node.forEach(AnyPlan::leaveOut);
    }
}
