package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.plan.Plan;

/**
 * A draft as a plan, or what it still lacks.
 *
 * @param lacks empty when there is a plan
 */
public record DraftedPlan(@Nullable Plan plan, List<DraftLack> lacks) {

    public DraftedPlan {
        lacks = List.copyOf(lacks);
    }

    /** @param draft as {@code plan-draft.schema.json} describes it */
    public static DraftedPlan of(JsonNode draft) {
        return new PlanOfDraft(draft).result();
    }

    public Optional<Plan> found() {
        return Optional.ofNullable(plan);
    }

    /** @throws Refused with all that is missing */
    public Plan orRefuse() {
        if (plan == null) {
            throw new Refused("Bản nháp còn thiếu (" + lacks.size() + "): "
                    + lacks.stream().map(DraftLack::says).collect(Collectors.joining("; ")) + ".");
        }
        return plan;
    }
}
