package vn.dieuphoi.models.desk.move;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A process instance that moves from one version to another.
 *
 * @param businessKey such as 2023-3.4
 * @param from the engine's id of the version by which it ran
 * @param to the engine's id of the version by which it runs then
 * @param steps where somebody at a step of the old version goes on, where a person chose it
 * @param required whether nothing comes into force when it cannot move
 */
public record MovedWork(
        String instance, String businessKey, String from, String to, Map<String, String> steps, boolean required) {

    public MovedWork {
        steps = Map.copyOf(steps);
    }

    /** The same to another version of the same content. */
    public MovedWork to(String definition) {
        return new MovedWork(instance, businessKey, from, definition, steps, required);
    }

    /** For the ledger. */
    String stepLines() {
        return new TreeMap<>(steps)
                .entrySet().stream()
                        .map(step -> step.getKey() + ">" + step.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** What instances have in common that move together. */
    Group group() {
        return new Group(from, to, steps);
    }

    record Group(String from, String to, Map<String, String> steps) {}
}
