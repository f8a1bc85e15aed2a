package vn.dieuphoi.models.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version that is about to come into force, and what it means for the work that is running.
 *
 * @param base the version over which it comes
 * @param undone what it takes back; null when it is an upload
 * @param movesWork whether running work moves to it
 * @param choices where work at a step goes on that the new version does not have
 */
record Release(
        ModelContent content,
        ModelVersion base,
        @Nullable ModelChange undone,
        Map<String, ChangeLedger.Origin> origins,
        boolean movesWork,
        Map<String, String> choices) {

    static Release upload(ModelContent content, ModelVersion base, boolean movesWork, Map<String, String> choices) {
        return new Release(content, base, null, Map.of(), movesWork, choices);
    }

    /** @param origins where the instances that had moved came from */
    static Release back(
            ModelContent content, ModelVersion base, ModelChange undone, Map<String, ChangeLedger.Origin> origins) {
        return new Release(content, base, undone, origins, true, Map.of());
    }

    /** @return the move of an instance; null when this release leaves it alone */
    @Nullable
    MovedWork move(String instance, List<Standing.Position> positions, String deployed) {
        Standing.Position first = positions.get(0);
        if (undone == null) {
            return new MovedWork(instance, first.subject(), first.definition(), deployed, choices, false);
        }
        if (!first.definition().equals(undone.definition())) {
            return null;
        }
        ChangeLedger.Origin origin = origins.get(instance);
        if (origin == null) {
            return new MovedWork(instance, first.subject(), first.definition(), deployed, Map.of(), false);
        }
        Set<String> standsAt =
                positions.stream().map(Standing.Position::step).collect(java.util.stream.Collectors.toSet());
        Map<String, String> steps = new java.util.TreeMap<>(origin.steps());
        steps.keySet().retainAll(standsAt);
        return new MovedWork(instance, first.subject(), first.definition(), origin.definition(), steps, true);
    }
}
