package vn.dieuphoi.work.process.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.HoChiMinhTime;
import vn.dieuphoi.engine.OwnActs;
import vn.dieuphoi.work.StepRecord;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** Reads them from the model by which the work runs. */
@Component
class OwnSteps {

    private static final Pattern OWN =
            Pattern.compile("[$#]\\{due\\.own(?:Day)?\\((?:workItem, *)?'?(?<day>[^')]+)'?\\)}");

    private final WorkRegister register;
    private final SetDays days;
    private final RepositoryService repository;
    private final HistoryService history;
    private final TaskService tasks;
    private final OwnActs acts;

    OwnSteps(
            WorkRegister register,
            SetDays days,
            RepositoryService repository,
            HistoryService history,
            TaskService tasks,
            OwnActs acts) {
        this.register = register;
        this.days = days;
        this.repository = repository;
        this.history = history;
        this.tasks = tasks;
        this.acts = acts;
    }

    /** In the order of the model; none where its model is gone. */
    List<OwnStep> of(WorkKey work) {
        WorkItem item = register.item(work);
        List<OwnStep> steps = new ArrayList<>();
        Map<String, LocalDate> set = days.of(work);
        Set<String> done = register.stepsOf(work).stream().map(StepRecord::step).collect(Collectors.toSet());
        acts.act(() -> {
            Map<String, LocalDate> open = open(work);
            for (UserTask task : drawn(item)) {
                Matcher own = OWN.matcher(String.valueOf(task.getCamundaDueDate()));
                if (own.matches()) {
                    String id = task.getId();
                    steps.add(new OwnStep(
                            id,
                            task.getName(),
                            usual(own.group("day")),
                            set.get(id),
                            open.get(id),
                            done.contains(id) && !open.containsKey(id)));
                }
            }
        });
        return steps;
    }

    /** The open tasks of a step; of a step that is done for each of several, each of them. */
    List<Task> open(WorkKey work, String step) {
        List<Task> found = new ArrayList<>();
        acts.act(() -> found.addAll(tasks.createTaskQuery()
                .processInstanceBusinessKey(work.value())
                .taskDefinitionKey(step)
                .list()));
        return found;
    }

    private Map<String, LocalDate> open(WorkKey work) {
        Map<String, LocalDate> open = new TreeMap<>();
        tasks.createTaskQuery().processInstanceBusinessKey(work.value()).list().forEach(task -> {
            @Nullable LocalDate due = dueOn(task);
            if (due != null) {
                open.merge(task.getTaskDefinitionKey(), due, (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return open;
    }

    static @Nullable LocalDate dueOn(Task task) {
        return task.getDueDate() == null
                ? null
                : LocalDate.ofInstant(task.getDueDate().toInstant(), HoChiMinhTime.ZONE);
    }

    private List<UserTask> drawn(WorkItem item) {
        HistoricProcessInstance run = history.createHistoricProcessInstanceQuery()
                .processInstanceId(item.processInstance())
                .singleResult();
        return run == null
                ? List.of()
                : List.copyOf(repository
                        .getBpmnModelInstance(run.getProcessDefinitionId())
                        .getModelElementsByType(UserTask.class));
    }

    private static String usual(String written) {
        return written.contains("/") ? "ngày " + written : written + " ngày làm việc từ khi mở bước";
    }
}
