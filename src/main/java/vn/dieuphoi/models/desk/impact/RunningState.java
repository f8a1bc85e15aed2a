package vn.dieuphoi.models.desk.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.engine.look.WaitingStep;
import vn.dieuphoi.engine.look.WaitingTask;

/**
 * All running work of one process at one moment.
 *
 * @param timers when each waiting timer is due, by instance and event
 * @param starts when the process starts by itself next
 */
public record RunningState(
        List<WaitingStep> positions,
        List<WaitingTask> tasks,
        Map<Waiting, List<Instant>> timers,
        List<Instant> starts) {

    record Waiting(String instance, String event) {}

    /** Of each instance the steps at which it waits, by instance. */
    public Map<String, List<WaitingStep>> byInstance() {
        Map<String, List<WaitingStep>> instances = new TreeMap<>();
        positions.forEach(position -> instances
                .computeIfAbsent(position.instance(), instance -> new ArrayList<>())
                .add(position));
        return instances;
    }

    /** Another one when work has gone on in between. */
    public String fingerprint(String base) {
        List<String> lines = new ArrayList<>();
        positions.forEach(position -> lines.add(
                position.instance() + " " + position.definition() + " " + position.step() + " " + position.count()));
        tasks.forEach(task -> lines.add(task.id() + " " + task.due() + " " + task.groups()));
        lines.sort(String::compareTo);
        return Sha256.hex(base + "\n" + String.join("\n", lines));
    }
}
