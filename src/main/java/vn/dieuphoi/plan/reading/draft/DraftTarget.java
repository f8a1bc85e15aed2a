package vn.dieuphoi.plan.reading.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/**
 * A figure that the plan sets.
 *
 * @param value null where the words name none
 * @param direction ≥, ≤, &lt; or =
 */
public record DraftTarget(
        String code,
        Fact text,
        Fact name,
        @Nullable Fact value,
        @Nullable Fact unit,
        String direction,
        List<Fact> parts) {

    public DraftTarget {
        parts = List.copyOf(parts);
    }
}
