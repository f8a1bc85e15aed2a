package vn.dieuphoi.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlanId;

/**
 * A plan on its way, as {@code plan-draft.schema.json} describes it.
 *
 * @param name as pages call it, such as "Kế hoạch 277/KH-UBND"
 * @param revises the plan in force whose revision it is; null for a new plan
 * @param version grows with every change
 */
public record PlanDraft(
        long id,
        String name,
        JsonNode draft,
        DraftState state,
        @Nullable PlanId revises,
        String createdBy,
        Instant createdAt,
        Instant savedAt,
        long version) {

    /** The address of the review of a draft. */
    public static String page(long id) {
        return "/ke-hoach/nhap/" + id;
    }

    public boolean open() {
        return state == DraftState.OPEN;
    }
}
