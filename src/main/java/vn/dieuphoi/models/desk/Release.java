package vn.dieuphoi.models.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.due.MovedTaskDay;
import vn.dieuphoi.engine.look.WaitingStep;
import vn.dieuphoi.models.desk.act.ModelAct;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.act.MovedLedger;
import vn.dieuphoi.models.desk.move.MovedWork;
import vn.dieuphoi.models.desk.version.ModelContent;
import vn.dieuphoi.models.desk.version.ModelVersion;

/**
 * A version that is about to come into force, or is in force already, and what it means for the work that is running.
 *
 * @param base the version over which it comes
 * @param deploys whether it becomes a new version; otherwise work moves to or from the one in force
 * @param undone what it takes back; null when nothing
 * @param days that it had moved and that go back with it, by task
 * @param movesWork whether running work moves to it
 * @param choices where work at a step goes on that the new version does not have
 */
record Release(
        ModelContent content,
        ModelVersion base,
        boolean deploys,
        @Nullable ModelChange undone,
        Map<String, MovedLedger.Origin> origins,
        Map<String, MovedTaskDay> days,
        boolean movesWork,
        Choices choices) {

    static Release upload(ModelContent content, ModelVersion base, boolean movesWork, Choices choices) {
        return new Release(content, base, true, null, Map.of(), Map.of(), movesWork, choices);
    }

    /** Running work of older versions goes on by the one in force. */
    static Release move(ModelContent inForce, ModelVersion base, Choices choices) {
        return new Release(inForce, base, false, null, Map.of(), Map.of(), true, choices);
    }

    /** @param origins where the instances that had moved came from */
    static Release back(
            ModelContent content,
            ModelVersion base,
            ModelChange undone,
            Map<String, MovedLedger.Origin> origins,
            Map<String, MovedTaskDay> days) {
        return new Release(
                content, base, undone.act().kind() == ModelAct.Kind.UPLOAD, undone, origins, days, true, Choices.NONE);
    }

    /** What makes it the same when it is sent a second time. */
    String sha256(String fingerprint) {
        return deploys ? content.sha256() : fingerprint;
    }

    /** @return the move of an instance; null when this release leaves it alone */
    @Nullable
    MovedWork move(String instance, List<WaitingStep> positions, String deployed) {
        WaitingStep first = positions.get(0);
        if (undone == null) {
            return first.definition().equals(deployed)
                    ? null
                    : new MovedWork(
                            instance, first.businessKey(), first.definition(), deployed, choices.targets(), false);
        }
        if (!first.definition().equals(undone.definition())) {
            return null;
        }
        MovedLedger.Origin origin = origins.get(instance);
        if (origin == null) {
            return !deploys
                    ? null
                    : new MovedWork(instance, first.businessKey(), first.definition(), deployed, Map.of(), false);
        }
        Set<String> standsAt = positions.stream().map(WaitingStep::step).collect(Collectors.toSet());
        Map<String, String> steps = new TreeMap<>(origin.steps());
        steps.keySet().retainAll(standsAt);
        return new MovedWork(instance, first.businessKey(), first.definition(), origin.definition(), steps, true);
    }
}
