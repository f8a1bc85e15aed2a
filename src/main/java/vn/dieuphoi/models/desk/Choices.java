package vn.dieuphoi.models.desk;

import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.models.desk.impact.StepImpact;

/**
 * What somebody decided about work that stands at steps which the new version does not have.
 *
 * @param steps by the step that is gone: where the work goes on, or {@link StepImpact#STAYS}
 */
public record Choices(Map<String, String> steps) {

    static final Choices NONE = new Choices(Map.of());

    public Choices {
        steps = Map.copyOf(steps);
    }

    /** Where work at a step goes on; empty when nobody has said. */
    String of(String step) {
        return steps.getOrDefault(step, "");
    }

    /** The steps for which there is another. */
    Map<String, String> targets() {
        Map<String, String> targets = new TreeMap<>(steps);
        targets.values().removeIf(StepImpact.STAYS::equals);
        return targets;
    }
}
