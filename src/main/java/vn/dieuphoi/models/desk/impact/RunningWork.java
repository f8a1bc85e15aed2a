package vn.dieuphoi.models.desk.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.look.WaitingTask;
import vn.dieuphoi.engine.look.WaitingWork;

/** Reads where running work stands; in the transaction of the caller, so also what is only being tried. */
@Component
public class RunningWork {

    private final WaitingWork waiting;

    RunningWork(WaitingWork waiting) {
        this.waiting = waiting;
    }

    public RunningState of(String process) {
        return new RunningState(
                waiting.steps(process), waiting.tasks(process), timers(process), waiting.starts(process));
    }

    /** How many pieces wait at each step, over all versions. */
    public Map<String, Integer> counts(String process) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        waiting.steps(process).forEach(step -> counts.merge(step.step(), step.count(), Integer::sum));
        return counts;
    }

    private Map<RunningState.Waiting, List<Instant>> timers(String process) {
        Map<RunningState.Waiting, List<Instant>> timers = new LinkedHashMap<>();
        waiting.timers(process)
                .forEach(timer -> timers.computeIfAbsent(
                                new RunningState.Waiting(timer.instance(), timer.event()), key -> new ArrayList<>())
                        .add(timer.due()));
        return timers;
    }

    /** The tasks by id. */
    static Map<String, WaitingTask> byId(RunningState standing) {
        Map<String, WaitingTask> tasks = new TreeMap<>();
        standing.tasks().forEach(task -> tasks.put(task.id(), task));
        return tasks;
    }
}
