package vn.dieuphoi.models.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Sha256;

/**
 * All running work of one process at one moment.
 *
 * @param timers when each waiting timer is due, by instance and event
 * @param starts when the process starts by itself next
 */
record Standing(List<Position> positions, List<Task> tasks, Map<Waiting, List<Instant>> timers, List<Instant> starts) {

    /**
     * A step at which an instance waits.
     *
     * @param subject the instance's business key; empty when it has none
     */
    record Position(String instance, String subject, String definition, String step, int count) {}

    /** @param groups whose task it is, in alphabetical order */
    record Task(
            String id,
            String instance,
            String step,
            String name,
            @Nullable Instant due,
            String groups) {}

    record Waiting(String instance, String event) {}

    /** Of each instance the steps at which it waits, by instance. */
    Map<String, List<Position>> byInstance() {
        Map<String, List<Position>> instances = new TreeMap<>();
        positions.forEach(position -> instances
                .computeIfAbsent(position.instance(), instance -> new ArrayList<>())
                .add(position));
        return instances;
    }

    /** Another one when work has gone on in between. */
    String fingerprint(String base) {
        List<String> lines = new ArrayList<>();
        positions.forEach(position -> lines.add(
                position.instance() + " " + position.definition() + " " + position.step() + " " + position.count()));
        tasks.forEach(task -> lines.add(task.id() + " " + task.due() + " " + task.groups()));
        lines.sort(String::compareTo);
        return Sha256.hex(base + "\n" + String.join("\n", lines));
    }
}
