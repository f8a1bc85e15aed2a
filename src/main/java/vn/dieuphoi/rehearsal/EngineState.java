package vn.dieuphoi.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.dieuphoi.engine.look.PastRuns;
import vn.dieuphoi.plan.ItemProcess;
import vn.dieuphoi.rehearsal.offices.OfficeTask;
import vn.dieuphoi.rehearsal.offices.ScriptedOffices;

/** What the engine says at the end of a rehearsal: what has begun, failed, or not ended. */
final class EngineState {

    private static final int SHOWN = 3;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final PastRuns runs;

    EngineState(OwnApplication application) {
        this.runtime = application.desk(RuntimeService.class);
        this.management = application.desk(ManagementService.class);
        this.runs = application.desk(PastRuns.class);
    }

    /** How many instances of each item's model began up to a day, by item. */
    Map<String, Integer> starts(LocalDate last) {
        Map<String, Integer> starts = new TreeMap<>();
        runs.begunBefore(last.plusDays(1).atStartOfDay())
                .forEach((process, begun) -> ItemProcess.itemOf(process)
                        .ifPresent(item -> starts.merge(item.code().value(), begun, Integer::sum)));
        return starts;
    }

    /** Steps that failed for good. */
    List<String> incidents() {
        Stream<String> failed = runtime.createIncidentQuery().list().stream()
                .map(incident -> "Bước tự động “%s” của %s hỏng: %s"
                        .formatted(
                                incident.getActivityId(),
                                nameOf(incident.getProcessInstanceId()),
                                incident.getIncidentMessage()));
        Stream<String> exhausted = management.createJobQuery().noRetriesLeft().list().stream()
                .map(job -> "Bước tự động của %s hết lượt thử: %s"
                        .formatted(nameOf(job.getProcessInstanceId()), job.getExceptionMessage()));
        return Stream.concat(failed, exhausted).distinct().sorted().toList();
    }

    private String nameOf(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).list().stream()
                .map(EngineState::nameOf)
                .findFirst()
                .orElse("một quy trình không còn chạy");
    }

    /** Instances that did not end although nobody leaves them open on purpose. */
    List<String> stuck(ScriptedOffices offices) {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() == null || !offices.leftOpen(instance.getBusinessKey()))
                .map(instance -> "Quy trình %s không kết thúc: %s."
                        .formatted(nameOf(instance), waitsFor(instance.getBusinessKey(), offices)))
                .sorted()
                .toList();
    }

    private static String nameOf(ProcessInstance instance) {
        String process = instance.getProcessDefinitionId().replaceFirst(":.*", "");
        return instance.getBusinessKey() == null ? process : process + " (" + instance.getBusinessKey() + ")";
    }

    /** What keeps a piece of work open, in words. */
    static String waitsFor(String work, ScriptedOffices offices) {
        List<OfficeTask> open = work == null
                ? List.of()
                : offices.open().stream().filter(task -> task.belongsTo(work)).toList();
        if (open.isEmpty()) {
            return "không có việc nào chờ ai";
        }
        String first = open.stream()
                .limit(SHOWN)
                .map(task -> task.party() + " – " + task.name())
                .distinct()
                .collect(Collectors.joining("; "));
        return "chờ " + first + (open.size() > SHOWN ? "; và " + (open.size() - SHOWN) + " việc khác" : "");
    }
}
