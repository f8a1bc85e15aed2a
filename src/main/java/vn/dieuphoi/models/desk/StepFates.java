package vn.dieuphoi.models.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.dieuphoi.engine.look.WaitingStep;
import vn.dieuphoi.models.desk.impact.RunningState;
import vn.dieuphoi.models.desk.impact.StepImpact;
import vn.dieuphoi.models.desk.move.MovedWork;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.desk.version.NumberOrder;
import vn.dieuphoi.models.difference.ModelElement;
import vn.dieuphoi.models.difference.ModelElements;
import vn.dieuphoi.models.difference.StepType;

/**
 * What becomes of each step at which work stands.
 *
 * @param fresh elements of what comes into force
 */
record StepFates(
        Release release, ModelVersion deployed, KnownVersions known, ModelElements fresh, List<MovedWork> moves) {

    /** In the order in which the work stands at them. */
    List<StepImpact> of(RunningState before) {
        Map<String, List<WaitingStep>> bySteps = new LinkedHashMap<>();
        before.positions()
                .forEach(position -> bySteps.computeIfAbsent(position.step(), step -> new ArrayList<>())
                        .add(position));
        List<StepImpact> steps = new ArrayList<>();
        bySteps.forEach((step, positions) -> {
            String from = positions.get(0).definition();
            boolean found = positions.stream()
                    .allMatch(position -> position.definition().equals(deployed.definition())
                            || known.in(position.definition(), deployed.definition())
                                    .contains(step));
            ModelElement element = known.names(from).elements().get(step);
            TreeSet<String> subjects = new TreeSet<>(NumberOrder.OF_KEYS);
            positions.forEach(position -> subjects.add(position.businessKey()));
            steps.add(new StepImpact(
                    step,
                    known.names(from).nameOf(step),
                    element == null ? "" : StepType.words(element.type()),
                    found,
                    positions.stream().mapToInt(WaitingStep::count).sum(),
                    List.copyOf(subjects),
                    found || element == null || release.undone() != null ? List.of() : options(element),
                    found ? "" : chosen(step)));
        });
        return steps;
    }

    /** Where work at a step goes on that is gone: as chosen, or back where it had come from. */
    private String chosen(String step) {
        return release.undone() == null
                ? release.choices().of(step)
                : moves.stream()
                        .filter(move -> move.steps().containsKey(step))
                        .map(move -> fresh.nameOf(move.steps().getOrDefault(step, "")))
                        .findFirst()
                        .orElse("");
    }

    /** Steps of the same kind, in the same part, that are repeated or not as this one is. */
    private List<StepImpact.Option> options(ModelElement gone) {
        return fresh.elements().values().stream()
                .filter(candidate -> candidate.standsInFor(gone))
                .map(candidate -> new StepImpact.Option(candidate.id(), candidate.name()))
                .toList();
    }
}
