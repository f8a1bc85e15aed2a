package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Makes a plan of a draft. */
final class PlanOfDraft {

    private final JsonNode draft;

    PlanOfDraft(JsonNode draft) {
        this.draft = draft;
    }

    DraftedPlan result() {
        return new DraftedPlan(null, List.of(new DraftLack("/items", "bản nháp có " + draft.path("items").size() + " mục chưa chuyển được")));
    }
}
