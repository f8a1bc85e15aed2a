package vn.dieuphoi.adoption.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.plan.Plan;
import vn.dieuphoi.plan.difference.ItemChange;
import vn.dieuphoi.plan.difference.ItemFact;
import vn.dieuphoi.plan.difference.PlanDifference;
import vn.dieuphoi.plan.drafted.DraftedPlan;
import vn.dieuphoi.plan.drafted.PlanAsDraft;
import vn.dieuphoi.plan.file.PlanFile;

/** What a draft does not know of a plan is not lost by a revision. */
class RevisedByDraftTest {

    private static final Plan PLAN = PlanFile.at(Path.of("plans", "2023.yaml")).plan();

    @Test
    void theSameContentChangesNothing() {
        assertThat(revised(PlanAsDraft.of(PLAN))).isEqualTo(PLAN);
    }

    @Test
    void onlyWhatTheDraftSaysOtherwiseIsChanged() {
        ObjectNode draft = PlanAsDraft.of(PLAN);
        ArrayNode items = (ArrayNode) draft.get("items");
        for (int i = items.size() - 1; i >= 0; i--) {
            String code = text(items.get(i).get("code"));
            if (code.equals("9.3")) {
                items.remove(i);
            } else if (code.equals("2.1")) {
                ((ObjectNode) items.get(i)).put("due", "2023-11-30");
            }
        }

        List<ItemChange> changes = new PlanDifference(PLAN, revised(draft)).items();

        assertThat(changes).extracting(change -> change.code().value()).containsExactly("2.1", "9.3");
        assertThat(changes.get(0).facts()).extracting(fact -> fact.fact()).containsExactly(ItemFact.END);
        assertThat(revised(draft).item(new ItemCode("2.1")).startMonth())
                .isEqualTo(PLAN.item(new ItemCode("2.1")).startMonth());
        assertThat(revised(draft).duties()).isEqualTo(PLAN.duties());
    }

    private static Plan revised(ObjectNode draft) {
        return new RevisedByDraft(PLAN).content(DraftedPlan.of(draft).orRefuse());
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode fact) {
        return fact.isObject() ? fact.get("value").asText() : fact.asText();
    }
}
